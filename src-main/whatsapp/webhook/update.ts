/** Which of the shop's numbers, and whose account at Meta. */
export interface Origin {
  /** The WhatsApp Business account's id: `entry[].id`; null where Meta left the envelope out. */
  account: string | null;
  phoneNumberId: string | null;
  /** Digits as Meta shows them, no plus sign guaranteed. */
  displayPhone: string | null;
}

/** Who a customer is to Meta; at least one of `userId` and `phone` is given. `phone` is E.164 with its plus sign. */
export interface PartyFacts {
  userId: string | null;
  parentUserId: string | null;
  phone: string | null;
  profileName: string | null;
  username: string | null;
}

/** A file that lies at Meta for some days. */
export interface MetaFile {
  id: string;
  type: string | null;
  sha256: string | null;
  name: string | null;
  isVoice: boolean;
}

/** What a message says: words to show and search for, and what they are. */
export interface Content {
  /** Meta's `type`: text, image, location, order… */
  type: string;
  kind: 'text' | 'template' | 'reaction' | 'call' | 'system';
  text: string;
  file: MetaFile | null;
  /** A file that was there once and is not to be had (`media_placeholder`, `unsupported`). */
  isMissing: boolean;
  /** The Meta id of what it quotes, reacts to, or answers. */
  refersTo: string | null;
  referral: { sourceType: 'ad' | 'post'; device: string | null } | null;
}

/** One thing that a webhook tells. `at` in ms UTC; `raw` is only for what nothing else holds. */
export type Update =
  | { type: 'message'; origin: Origin; metaId: string; at: number; party: PartyFacts; content: Content }
  | {
      type: 'echo';
      origin: Origin;
      metaId: string;
      at: number;
      party: PartyFacts;
      content: Content;
    }
  | {
      type: 'past';
      origin: Origin;
      metaId: string;
      at: number;
      direction: 'in' | 'out';
      party: PartyFacts;
      content: Content;
      /** `history_context.status` in lower case. */
      status: string | null;
    }
  | {
      type: 'amendment';
      origin: Origin;
      metaId: string;
      at: number;
      original: string;
      kind: 'edit' | 'revoke';
      text: string | null;
      /** Told as an echo of the phone app, or by the customer. */
      isEcho: boolean;
    }
  | {
      type: 'party_change';
      origin: Origin;
      metaId: string;
      at: number;
      from: { phone: string | null; userId: string | null };
      to: { phone: string | null; userId: string | null };
      text: string;
    }
  | {
      type: 'status';
      origin: Origin;
      metaId: string;
      kind: 'sent' | 'delivered' | 'read' | 'failed';
      at: number;
      callback: string | null;
      pricing: {
        model: string | null;
        type: string | null;
        category: string | null;
        billable: boolean | null;
      } | null;
      conversation: string | null;
      /** ms UTC. */
      expiresAt: number | null;
      errorCode: number | null;
      errorDetails: string | null;
      party: PartyFacts | null;
    }
  | { type: 'saved_contact'; origin: Origin; at: number; party: PartyFacts; name: string | null }
  | { type: 'marketing_choice'; origin: Origin; at: number; party: PartyFacts; value: string }
  | { type: 'template_event'; origin: Origin; at: number; templateId: string; field: string; value: unknown }
  | { type: 'account_event'; origin: Origin; at: number; field: string; value: unknown };

/** An item of a body that cannot be read; the rest of it counts all the same. */
export interface UpdateProblem {
  code: string;
  text: string;
}

/** What a body says. `statuses` etc. count its items as they stand there, readable or not. */
export interface ParsedBody {
  updates: Update[];
  problems: UpdateProblem[];
  counts: { messages: number; statuses: number; echoes: number; other: number };
}
