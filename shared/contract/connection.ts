import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { method } from './base.ts';
import { charge, decimal, instant } from './shapes.ts';

/** The five steps of connecting a number, in order. */
export const connectionStep = z.enum(['token', 'number', 'account', 'webhook', 'test_message']);

/** What a step's check found: `sentence` says it and, where something is wrong, what to do; in the owner's language. */
export const stepCheck = z.object({
  step: connectionStep,
  state: z.enum(['open', 'done', 'problem']),
  sentence: z.string().nullable(),
  checked_at: instant.nullable(),
});

/**
 * How a number does, worst first: Meta stopped it, its token is refused, no payment method, the token ends soon, nothing came for long,
 * never anything came, live; `off` while it is not connected.
 */
export const light = z.object({
  state: z.enum([
    'off',
    'stopped',
    'token_refused',
    'payment_missing',
    'token_ends',
    'quiet',
    'waiting',
    'live',
  ]),
  tone: z.enum(['grey', 'green', 'amber', 'red']),
  sentence: z.string(),
  /** Since when it is so, where that is known. */
  since: instant.nullable(),
});

export const connectedNumber = z.object({
  number: z.string(),
  name: z.string().nullable(),
  e164: z.string().nullable(),
  channel: z.enum(['phone', 'api', 'both']),
  phone_number_id: z.string().nullable(),
  account_id: z.string().nullable(),
  verified_name: z.string().nullable(),
  /** The WhatsApp account's own at Meta; a warning where the settings say otherwise. */
  currency: z.string().nullable(),
  time_zone: z.string().nullable(),
  /** What the account says and the settings do not: prices and months hang on it. */
  differs: z.object({ currency: z.string().nullable(), time_zone: z.string().nullable() }),
  quality: z.string().nullable(),
  messaging_limit: z.string().nullable(),
  token_expires_at: instant.nullable(),
  last_webhook_at: instant.nullable(),
  light,
  steps: z.array(stepCheck),
  warnings: z.array(z.string()),
});

/** One way to send a test message: an approved template without blanks, or free text where the window is open. */
export const testWay = z.object({
  kind: z.enum(['template', 'text']),
  /** The template's id; null for free text. */
  template: z.string().nullable(),
  name: z.string(),
  language: z.string().nullable(),
  /** The words that would arrive. */
  text: z.string(),
  charge: charge.nullable(),
  /** The most it can cost, to be agreed to; null while no price is known. */
  agreed: decimal.nullable(),
  /** What it costs and why, in the owner's language. */
  sentence: z.string(),
});

/** The optional endpoint on this machine for a tunnel or proxy of the owner's. */
export const receiver = z.object({
  is_on: z.boolean(),
  /** The port it listens on, or would; null until chosen. */
  port: z.number().int().nullable(),
  path: z.string(),
  /** What Meta's dialog asks for as "verify token"; null until a receiver was set up. */
  verify_token: z.string().nullable(),
  has_app_secret: z.boolean(),
  /** When the last valid webhook came, the last refused one and why. */
  last_at: instant.nullable(),
  last_refused_at: instant.nullable(),
  last_refusal: z.string().nullable(),
  /** Since when this program listens; null when it does not. */
  listening_since: instant.nullable(),
  /** Why it does not listen although it should, in words. */
  problem: z.string().nullable(),
  waiting: z.number().int(),
});

/** What became of webhook logs; `new` and `already_there` count messages, statuses and echoes. */
const ingestResult = z.object({
  bodies: z.number().int(),
  messages: z.number().int(),
  statuses: z.number().int(),
  echoes: z.number().int(),
  other: z.number().int(),
  new: z.number().int(),
  already_there: z.number().int(),
  problems: z.array(
    z.object({ file: z.string(), line: z.number().int().nullable(), code: z.string(), text: z.string() }),
  ),
});

/** `done` from 0 to 1, of the file or of the pricing. */
const ingestEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    stage: z.enum(['reading', 'pricing']),
    file: z.string(),
    done: z.number(),
  }),
  z.object({ type: z.literal('finished'), result: ingestResult }),
]);

/** Connecting numbers of the Cloud API and watching them. */
export const connectionContract = {
  status: method.output(
    z.object({
      now: instant,
      /** One token serves every number of the shop. */
      token: z.object({ is_stored: z.boolean(), expires_at: instant.nullable(), check: stepCheck }),
      numbers: z.array(connectedNumber),
      receiver,
    }),
  ),
  /** Step 1: stores the access token sealed, if Meta takes it; its scopes and end are checked. */
  saveToken: method.input(z.object({ token: z.string() })).output(z.object({ check: stepCheck })),
  /** Forgets the token: nothing is sent any more. */
  forgetToken: method.output(z.object({ forgotten: z.literal(true) })),
  /** The numbers that the token reaches; `account` is the WhatsApp Business account's id from Meta's dashboard. */
  listAtMeta: method.input(z.object({ account: z.string() })).output(
    z.object({
      numbers: z.array(
        z.object({
          phone_number_id: z.string(),
          e164: z.string().nullable(),
          verified_name: z.string().nullable(),
          quality: z.string().nullable(),
          status: z.string().nullable(),
          /** The shop's number that is tied to it, or has the same E.164 number here. */
          number: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Step 2 and 3: ties one of the shop's numbers to one at Meta, and reads its account. */
  connect: method
    .input(
      z.object({
        number: z.string(),
        phone_number_id: z.string(),
        account: z.string(),
        channel: z.enum(['api', 'both']),
      }),
    )
    .output(z.object({ number: connectedNumber })),
  /** Runs one step's check again. */
  check: method
    .input(z.object({ number: z.string(), step: connectionStep }))
    .output(z.object({ number: connectedNumber })),
  /** Step 4: has Meta send this number's account's webhooks to the owner's app. */
  subscribe: method.input(z.object({ number: z.string() })).output(z.object({ number: connectedNumber })),
  /** Step 5, before: what may be sent to a phone of the owner's own, and what it costs. */
  prepareTest: method
    .input(z.object({ number: z.string(), to: z.string() }))
    .output(z.object({ to: z.string(), ways: z.array(testWay) })),
  /** Step 5: writes a test message down in the outbox; `template` null is free text; `agreed` is the price that was shown. */
  sendTest: method
    .input(
      z.object({
        number: z.string(),
        to: z.string(),
        template: z.string().nullable(),
        agreed: decimal.optional(),
      }),
    )
    .output(z.object({ number: connectedNumber })),
  /** Unties a number; its messages stay. */
  disconnect: method.input(z.object({ number: z.string() })).output(z.object({ number: connectedNumber })),
  /** Step 4: turns the receiver on or off. What is not said is kept; a `null` port is the usual one. */
  setReceiver: method
    .input(
      z.object({
        is_on: z.boolean(),
        port: z.number().int().min(1024).max(65_535).nullable().optional(),
        app_secret: z.string().optional(),
      }),
    )
    .output(z.object({ receiver })),
  /** Webhook logs from files on this machine: JSON bodies, lists of them, or JSON lines. Refused to pages. */
  ingest: method
    .input(z.object({ files: z.array(z.string()).min(1), secret: z.string().optional() }))
    .output(eventIterator(ingestEvent)),
};

export type ConnectionStep = z.infer<typeof connectionStep>;
export type TestWay = z.infer<typeof testWay>;
export type StepCheck = z.infer<typeof stepCheck>;
export type ConnectedNumber = z.infer<typeof connectedNumber>;
export type ConnectionLight = z.infer<typeof light>;
export type ReceiverShape = z.infer<typeof receiver>;
export type IngestEvent = z.infer<typeof ingestEvent>;
export type IngestResult = z.infer<typeof ingestResult>;
