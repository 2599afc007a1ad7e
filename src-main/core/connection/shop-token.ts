import * as z from 'zod';
import { readSettings, writeSetting } from '../../database/settings.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { finding, unchecked } from './finding.ts';

/** A mark of the program's among the settings, never what the token says. */
const key = 'cloud_api_token_check';

const shopToken = z.object({
  finding,
  /** ms UTC; null when it never ends. */
  expires_at: z.number().int().nullable(),
  app_id: z.string().nullable(),
});

/** What the last check of the shop's token found. */
export type ShopToken = z.infer<typeof shopToken>;

const neverChecked: ShopToken = { finding: unchecked, expires_at: null, app_id: null };

/** Null when no token is stored on this machine: a backup from elsewhere brings what was found without the token. */
export async function readShopToken(context: CoreContext): Promise<ShopToken | null> {
  if (!(await isTokenStored(context))) return null;
  const text = readSettings(context.db).get(key);
  return text === undefined ? neverChecked : shopToken.catch(neverChecked).parse(JSON.parse(text));
}

/** Whether there is a token on this machine. */
export async function isTokenStored({ secrets }: Pick<CoreContext, 'secrets'>): Promise<boolean> {
  return (await secrets.status()).stored.includes('cloud_api_token');
}

/** Writes down what a check found; null forgets. */
export function writeShopToken(db: Connection, token: ShopToken | null): void {
  writeSetting(db, key, token === null ? null : JSON.stringify(token));
}
