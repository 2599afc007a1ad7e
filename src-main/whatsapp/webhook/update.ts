/** Which of the shop's numbers, and whose account at Meta. */
export interface Origin {
  /** The WhatsApp Business account's id: `entry[].id`; null where Meta left the envelope out. */
  account: string | null;
  phoneNumberId: string | null;
  /** E.164 with its plus sign; null where Meta shows none or something else. */
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
  /** As Meta writes it: base64 in webhooks. */
  sha256: string | null;
  /** The sender's own name of a document, else one made of what it is, such as `photo.jpg`, `voice.ogg`, `sticker.webp`. */
  name: string;
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
  referral: Referral | null;
}

/** The ad or post that a customer came from, as Meta shows it to the shop; `url` is where it leads. */
export interface Referral {
  sourceType: 'ad' | 'post';
  device: string | null;
  headline: string | null;
  body: string | null;
  url: string | null;
  sourceId: string | null;
}

/** One thing that a webhook tells. `at` in ms UTC. */
export type Update =
  /** `content.kind` is `system` for what nobody wrote (such as a changed security key): it opens no window. `group` is Meta's id of the group. */
  | {
      type: 'message';
      origin: Origin;
      metaId: string;
      at: number;
      party: PartyFacts;
      content: Content;
      group: string | null;
    }
  /** Written by the shop on its phone, or by Meta's own agent in its name (`standby`). */
  | {
      type: 'echo';
      origin: Origin;
      metaId: string;
      at: number;
      by: 'phone' | 'agent';
      party: PartyFacts;
      content: Content;
    }
  /** From before the number was connected. A file may come later than its message, under the same id: `content.isMissing` first, then `content.file`. */
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
      party: PartyFacts | null;
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
  /** `value` is what Meta wrote, whole; integers too large for a number are text in it. */
  | { type: 'template_event'; origin: Origin; at: number; templateId: string; field: string; value: unknown }
  /** Everything else: `field` as Meta names it, or `errors` for errors that stand by themselves. */
  | { type: 'account_event'; origin: Origin; at: number; field: string; value: unknown };

/** Why something in a body was not read; the words are in problem-words.ts. */
export type ProblemCode =
  | 'not_json'
  | 'too_deep'
  | 'not_a_webhook'
  | 'not_whatsapp'
  | 'unreadable'
  | 'no_id'
  | 'no_time'
  | 'no_person';

/** An item of a body that cannot be read; the rest of it counts all the same. `place` is its path, such as `entry[0].changes[0].value.messages[3]`. */
export interface UpdateProblem {
  code: ProblemCode;
  place: string;
}

/** What a body says. `counts` are its items as they stand there, readable or not; those of the history are messages. */
export interface ParsedBody {
  updates: Update[];
  problems: UpdateProblem[];
  counts: { messages: number; statuses: number; echoes: number; other: number };
}
