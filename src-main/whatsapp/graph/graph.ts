/** Meta's "no", as it said it: build on `code` and `details`, never on titles. */
export interface GraphRefusal {
  kind: 'refused';
  /** The HTTP status. */
  status: number;
  code: number;
  subcode: number | null;
  details: string;
  isTransient: boolean;
}

/**
 * What became of a call that has no result: Meta refused it (HTTP status 0: it was not even asked, there is no usable token or
 * recipient); it never reached Meta; or it may have, and the answer was lost. `cause` is a code for logs: ECONNREFUSED, timeout, http_502.
 */
export type GraphFailure =
  GraphRefusal | { kind: 'unreached'; cause: string } | { kind: 'lost'; cause: string };

export type GraphAnswer<T> = { ok: true; value: T } | { ok: false; failure: GraphFailure };

/** What Meta answers to a message it took: accepted, which is not yet sent. */
export interface Accepted {
  metaId: string;
  /** Held by Meta to look at the template's quality first. */
  isHeldByMeta: boolean;
  waId: string | null;
  userId: string | null;
}

/** To whom: a phone number in E.164, or a business-scoped user id. */
export type Recipient = { phone: string } | { userId: string };

/** The body of a message apart from its recipient and callback, as Meta's documentation has it: `{ type: 'text', text: { body } }`. */
export type MessageContent = { readonly type: string } & Readonly<Record<string, unknown>>;

export interface TokenFacts {
  isValid: boolean;
  /** ms UTC; null when it never ends. */
  expiresAt: number | null;
  scopes: string[];
  appId: string | null;
}

export interface NumberFacts {
  phoneNumberId: string;
  displayPhone: string;
  verifiedName: string | null;
  quality: string | null;
  status: string | null;
  messagingLimit: string | null;
  throughput: string | null;
  /** `AVAILABLE`, `LIMITED`, `BLOCKED`, with the codes that Meta gives for it. */
  health: { canSend: string; codes: number[] } | null;
}

export interface AccountFacts {
  id: string;
  name: string | null;
  currency: string | null;
  /** IANA name; null where Meta gives none that is known. */
  timeZone: string | null;
  /** The ids of the apps that its webhooks go to. */
  subscribedApps: string[];
}

export interface TemplateFacts {
  metaId: string;
  name: string;
  language: string;
  category: string;
  correctCategory: string | null;
  status: string;
  quality: string | null;
  reason: string | null;
  format: 'named' | 'positional';
  components: readonly unknown[];
}

export interface MediaFacts {
  url: string;
  type: string;
  sha256: string;
  size: number;
}

/** The calls of the Cloud API that Vitrine needs. None throws for what Meta or the network does; `signal` aborts. */
export interface Graph {
  send(
    phoneNumberId: string,
    message: { to: Recipient; callback: string; content: MessageContent; quotes?: string },
    signal?: AbortSignal,
  ): Promise<GraphAnswer<Accepted>>;
  /** Marks it and all before it as read; `isTyping` shows the customer dots until the answer, 25 s at most. */
  markRead(phoneNumberId: string, metaId: string, isTyping?: boolean): Promise<GraphAnswer<true>>;
  debugToken(token: string): Promise<GraphAnswer<TokenFacts>>;
  readNumber(phoneNumberId: string): Promise<GraphAnswer<NumberFacts>>;
  listNumbers(accountId: string): Promise<GraphAnswer<NumberFacts[]>>;
  readAccount(accountId: string): Promise<GraphAnswer<AccountFacts>>;
  subscribe(accountId: string): Promise<GraphAnswer<true>>;
  listTemplates(accountId: string): Promise<GraphAnswer<TemplateFacts[]>>;
  createTemplate(
    accountId: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<GraphAnswer<{ metaId: string; status: string; category: string | null }>>;
  /** Uploads a file from disk; Meta keeps it for 30 days. Throws when the file cannot be opened. */
  upload(
    phoneNumberId: string,
    file: { path: string; type: string; name: string },
    signal?: AbortSignal,
  ): Promise<GraphAnswer<{ id: string }>>;
  /** A file's address, good for five minutes. */
  readMedia(phoneNumberId: string, mediaId: string): Promise<GraphAnswer<MediaFacts>>;
  /**
   * The bytes from `offset` on, if Meta's server goes along with that; `start` is where they really begin. Refused
   * with 131052 and the HTTP status when Meta has no such file (404: ask for a new address); `foreign_host` when it is not Meta's.
   */
  download(
    url: string,
    offset: number,
    signal?: AbortSignal,
  ): Promise<GraphAnswer<{ start: number; total: number | null; body: ReadableStream<Uint8Array> }>>;
}
