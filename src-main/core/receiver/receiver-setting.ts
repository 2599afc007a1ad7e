import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Connection } from '../../database/open.ts';
import { readSettings, writeSetting } from '../../database/settings.ts';

const key = 'receiver';

const receiverSetting = z.object({
  is_on: z.boolean(),
  port: z.int().min(1024).max(65_535),
  verify_token: z.string().min(1),
});

/** What the owner chose for the endpoint; `verify_token` is made once, as Meta's dashboard keeps it. */
export type ReceiverSetting = z.infer<typeof receiverSetting>;

/** The port until another is chosen: beside the page's. */
export const usualReceiverPort = 47_822;

/** Reads it; null until the endpoint was set up. */
export function readReceiverSetting(db: Connection): ReceiverSetting | null {
  const stored = readSettings(db).get(key);
  return stored === undefined ? null : (receiverSetting.safeParse(JSON.parse(stored)).data ?? null);
}

/** Turns the endpoint on or off, and keeps what is not said; a `null` port is the usual one. */
export function writeReceiverSetting(
  db: Connection,
  change: { is_on: boolean; port?: number | null | undefined },
): void {
  const before = readReceiverSetting(db);
  const setting: ReceiverSetting = {
    is_on: change.is_on,
    port: (change.port === undefined ? before?.port : change.port) ?? usualReceiverPort,
    verify_token: before?.verify_token ?? randomBytes(18).toString('base64url'),
  };
  writeSetting(db, key, JSON.stringify(setting));
}
