/** A message of the demo shop before it has an id; instants in ms UTC. */
export interface Draft {
  at: number;
  direction: 'in' | 'out';
  kind: 'text' | 'template' | 'reaction';
  /** Where the shop typed it, or that nobody did. */
  via: 'phone' | 'api' | 'automatic';
  text: string;
  attachment: 'photo' | 'voice' | null;
  author: string | null;
  template: string | null;
  category: 'marketing' | 'utility' | null;
  /** How far a message sent through the API got. */
  reached: 'sent' | 'delivered' | 'read' | 'failed';
  failure: string | null;
  /** Whether it began with a click on an ad. */
  isFromAd: boolean;
}

const plain: Omit<Draft, 'at' | 'text' | 'direction'> = {
  kind: 'text',
  via: 'api',
  attachment: null,
  author: null,
  template: null,
  category: null,
  reached: 'read',
  failure: null,
  isFromAd: false,
};

/** A message of the customer. */
export function heard(at: number, text: string, more: Partial<Draft> = {}): Draft {
  return { ...plain, ...more, direction: 'in', at, text };
}

/** A message of the shop, through the API unless `more` says otherwise. */
export function replied(at: number, text: string, more: Partial<Draft> = {}): Draft {
  return { ...plain, ...more, direction: 'out', at, text };
}
