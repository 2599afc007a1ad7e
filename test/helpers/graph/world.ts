import type { Disturbance } from './disturbances.ts';

/** A person whom the shop may reach, as Meta knows them. */
export interface Person {
  /** E.164; null when this person hides it behind a username. */
  phone: string | null;
  userId: string;
  name: string;
  username: string | null;
  /** The code with which what is sent to them fails later (131026, 131050, 131049, 130472…). */
  failsWith: number | null;
}

/** One of the shop's numbers at Meta. */
export interface ShopNumber {
  id: string;
  account: string;
  /** E.164. */
  phone: string;
  name: string;
  /** Also in the phone app: 20 messages a second rather than 80. */
  isOnPhone: boolean;
  quality: string;
  status: string;
  messagingLimit: string;
  /** The code with which every sending is refused at once: 131042, 368, 131031, 133010… */
  refusesWith: number | null;
  health: { canSend: string; codes: number[] };
}

/** A WhatsApp Business account. `timezone` is Meta's own number of a zone. */
export interface Account {
  id: string;
  name: string;
  currency: string;
  timezone: string;
  zone: string;
  apps: string[];
  /** What becomes of a new template at once. */
  review: 'PENDING' | 'APPROVED' | 'REJECTED';
  /** The category that Meta gives new templates, whatever was asked for. */
  judges: string | null;
}

/** A template as Graph lists it. */
export interface Template {
  id: string;
  account: string;
  name: string;
  language: string;
  status: string;
  category: string;
  correct_category?: string;
  parameter_format: 'NAMED' | 'POSITIONAL';
  quality_score: { score: string };
  rejected_reason: string;
  components: readonly TemplateComponent[];
}

export interface TemplateComponent {
  type: string;
  format?: string;
  text?: string;
  buttons?: readonly { type: string; text?: string; url?: string }[];
}

/** A message that Meta took: each stands for one that the customer would get. */
export interface Taken {
  metaId: string;
  phoneNumberId: string;
  /** As it was asked for: `to` or `recipient`. */
  to: string;
  person: Person;
  callback: string | null;
  type: string;
  body: Readonly<Record<string, unknown>>;
  /** ms UTC. */
  at: number;
  category: string;
  isTemplate: boolean;
  /** Taken inside the customer service window. */
  wasInWindow: boolean;
  /** What was told of it so far. */
  statuses: string[];
  failedWith: number | null;
}

/** A file at Meta. */
export interface MetaMedia {
  id: string;
  phoneNumberId: string;
  type: string;
  name: string | null;
  bytes: Buffer;
  /** ms UTC: 30 days after an upload, 7 after a customer's message. */
  expiresAt: number;
}

/** One item of a webhook: `item` under `list` in a value of `field`. */
export interface Change {
  account: string;
  field: string;
  value: Readonly<Record<string, unknown>>;
}

/** The last time a customer wrote to a number, and the ad click that may make answers free. */
export interface Window {
  lastAt: number;
  clickedAt: number | null;
  answeredAt: number | null;
}

/** All that the stand-in knows; tests set it as they like. */
export interface World {
  /** ms UTC. */
  now: () => number;
  token: { text: string; isValid: boolean; expiresAt: number | null; scopes: string[]; app: string };
  numbers: Map<string, ShopNumber>;
  accounts: Map<string, Account>;
  people: Person[];
  /** By number and user id. */
  windows: Map<string, Window>;
  templates: Template[];
  media: Map<string, MetaMedia>;
  /** Addresses of files: whose, and until when. */
  links: Map<string, { media: string; until: number }>;
  /** Meta ids of customers' messages and when they were written. */
  theirs: Map<string, number>;
  taken: Taken[];
  /** Meta ids that were marked as read, with or without typing dots. */
  reads: { metaId: string; isTyping: boolean }[];
  /** What was asked, in order. `to` only of sendings. */
  requests: { method: string; path: string; at: number; status: number | null; callback: string | null }[];
  /** What webhooks still have to tell. */
  changes: Change[];
  disturbances: Disturbance[];
  /** How far statuses of messages that go through are told at once. */
  tells: 'nothing' | 'sent' | 'delivered' | 'read';
  /** The version that the app's webhooks are subscribed with: up to 23 every status has a conversation. */
  webhookVersion: 23 | 24;
  /** What `pricing` says of a number's first 1,000 service messages of a month: Meta does not document it. */
  allowance: 'regular' | 'free_customer_service' | 'no_pricing';
  /** Delivered service messages by number and month. */
  serviceCounts: Map<string, number>;
  counter: number;
}

const day = 86_400_000;

/** The number, account and token of the world that a stand-in starts with. */
export const someNumber = '106540352242922';
export const someAccount = '102290129340398';
export const someApp = '204811111111111';
export const someToken = 'EAAGstandin0token0for0tests0only';

/** A shop in Paris with one number, one account and a token for ever. */
export function createWorld(now: () => number): World {
  return {
    now,
    token: {
      text: someToken,
      isValid: true,
      expiresAt: null,
      scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
      app: someApp,
    },
    numbers: new Map([
      [
        someNumber,
        {
          id: someNumber,
          account: someAccount,
          phone: '+33612345678',
          name: 'Salon Éclat',
          isOnPhone: false,
          quality: 'GREEN',
          status: 'CONNECTED',
          messagingLimit: 'TIER_250',
          refusesWith: null,
          health: { canSend: 'AVAILABLE', codes: [] },
        },
      ],
    ]),
    accounts: new Map([
      [
        someAccount,
        {
          id: someAccount,
          name: 'Salon Éclat',
          currency: 'EUR',
          timezone: '57',
          zone: 'Europe/Paris',
          apps: [someApp],
          review: 'PENDING',
          judges: null,
        },
      ],
    ]),
    people: [],
    windows: new Map(),
    templates: [],
    media: new Map(),
    links: new Map(),
    theirs: new Map(),
    taken: [],
    reads: [],
    requests: [],
    changes: [],
    disturbances: [],
    tells: 'delivered',
    webhookVersion: 24,
    allowance: 'regular',
    serviceCounts: new Map(),
    counter: 0,
  };
}

/** A new id of Meta's, with `prefix`; the same ones in every run. */
export function nextId(world: World, prefix = ''): string {
  world.counter += 1;
  return `${prefix}${String(9_000_000_000 + world.counter)}`;
}

/** A new message id. */
export function nextMessageId(world: World): string {
  return `wamid.${Buffer.from(nextId(world, 'STANDIN')).toString('base64').replace(/=+$/, '')}`;
}

/** The window of a person at a number, if they ever wrote. */
export function windowOf(world: World, phoneNumberId: string, person: Person): Window | undefined {
  return world.windows.get(`${phoneNumberId}/${person.userId}`);
}

/** Whether free text may be sent: less than 24 h since the person wrote. The end is exclusive. */
export function isOpen(world: World, phoneNumberId: string, person: Person): boolean {
  const window = windowOf(world, phoneNumberId, person);
  return window !== undefined && world.now() - window.lastAt < day;
}

/** The end of the free entry point in ms UTC, if the ad's click was answered within a day and it still lasts. */
export function freeUntil(world: World, phoneNumberId: string, person: Person): number | null {
  const { clickedAt, answeredAt } = windowOf(world, phoneNumberId, person) ?? {};
  if (clickedAt === null || clickedAt === undefined || answeredAt === null || answeredAt === undefined)
    return null;
  const until = answeredAt + 3 * day;
  return answeredAt - clickedAt < day && world.now() < until ? until : null;
}

/** Who has this phone number; whoever has none yet is made. */
export function personOfPhone(world: World, phone: string): Person {
  const found = world.people.find((person) => person.phone === phone);
  return found ?? addPerson(world, { phone });
}

/** A person with what is given, and the rest made up. */
export function addPerson(world: World, given: Partial<Person>): Person {
  const serial = String(1_500_000 + world.people.length);
  const person: Person = {
    phone: null,
    userId: `FR.${serial}`,
    name: `Customer ${serial}`,
    username: null,
    failsWith: null,
    ...given,
  };
  world.people.push(person);
  return person;
}
