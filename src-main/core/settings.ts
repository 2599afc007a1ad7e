import { Refusal } from '../../shared/contract/refusal.ts';
import type { SettingKey } from '../../shared/contract/settings.ts';
import { listNumbers } from '../database/numbers.ts';
import type { Connection } from '../database/open.ts';
import { addOwnName, listOwnNames, writeSetting } from '../database/settings.ts';
import { listThreadParties } from '../database/thread-writes.ts';
import { chooseBackupFolder } from './backups/choose-folder.ts';
import type { CoreContext } from './context.ts';
import { readE164 } from './e164.ts';
import { api } from './implement.ts';
import { rebuildLedger } from './ledger.ts';
import { spokenKey } from './owner-settings.ts';
import { chooseReportFolder } from './reports/choose-folder.ts';
import { addNumber, changeNumber } from './shop-numbers.ts';
import { parseSetting, unsetsSetting } from './setting-values.ts';
import { refuseWatchedFolder } from './watch/check-folder.ts';

/** Keys that every price depends on. */
const pricingKeys: ReadonlySet<SettingKey> = new Set([
  'country',
  'currency',
  'time_zone',
  'exempt',
  'payment_method',
  'integration',
  'authentication_international',
]);

/** The owner's settings, access keys and numbers. */
export const settings = {
  list: api.settings.list.handler(({ context }) => {
    const { values, marks } = context.settings();
    return {
      settings: values,
      set_up: marks.has('set_up') || listThreadParties(context.db).length > 0,
      demo: marks.has('demo'),
      own_names: ownNames(context),
    };
  }),

  set: api.settings.set.handler(async ({ context, input: { key, value } }) => {
    const parsed = value === null || unsetsSetting(key, value) ? null : parseSetting(key, value);
    if (key === 'backup_folder' || key === 'report_folder') {
      const choose = key === 'backup_folder' ? chooseBackupFolder : chooseReportFolder;
      return { key, value: await choose(context, typeof parsed === 'string' ? parsed : null) };
    }
    if (key === 'watched_folder' && typeof parsed === 'string') {
      const refusal = refuseWatchedFolder(parsed, context.folder.path);
      if (refusal !== null) throw refusal;
    }
    const write = (db: Connection): void => {
      writeSetting(db, key, parsed === null ? null : JSON.stringify(parsed));
    };
    if (pricingKeys.has(key)) await writeAndReprice(context, write);
    else await context.write(['settings', 'inbox', 'spend'], write);
    return { key, value: context.settings().values[key] };
  }),

  setUp: api.settings.setUp.handler(async ({ context, input }) => {
    const { channel, ...rest } = input;
    const entries = Object.entries(rest).map(
      ([key, value]) => [key, JSON.stringify(parseSetting(key as keyof typeof rest, value))] as const,
    );
    await writeAndReprice(context, (db) => {
      for (const [key, value] of entries) writeSetting(db, key, value);
      writeSetting(db, 'set_up', 'true');
      addOwnName(db, input.shop_name.trim());
      changeNumber(db, { id: 'main', channel });
    });
    return { set_up: true as const };
  }),

  spoken: api.settings.spoken.handler(async ({ context, input }) => {
    const { values, language } = context.settings();
    const isTold = values.language === null && language !== input.language;
    // A program that only reads leaves it to the one that writes.
    if (isTold && context.readonly === null) {
      const stored = JSON.stringify(input.language);
      await context.write(['settings', 'inbox', 'spend'], (db) => {
        writeSetting(db, spokenKey, stored);
      });
    }
    return { language: context.settings().language };
  }),

  suggest: api.settings.suggest.handler(({ context }) => {
    const { country, currency, time_zone } = context.settings();
    return { country, currency, time_zone };
  }),

  numbers: api.settings.numbers.handler(({ context }) => ({ numbers: listNumbers(context.db) })),

  addNumber: api.settings.addNumber.handler(({ context, input }) =>
    context.write(['settings'], (db) => addNumber(db, input)),
  ),

  changeNumber: api.settings.changeNumber.handler(({ context, input }) =>
    context.write(['settings', 'inbox', 'spend'], (db) => changeNumber(db, input)),
  ),

  secrets: api.settings.secrets.handler(({ context }) => context.secrets.status()),

  agreeToWeakSecrets: api.settings.agreeToWeakSecrets.handler(({ context, input }) => {
    context.secrets.agreeToWeak(input.agreed);
    return context.secrets.status();
  }),
};

/** The names by which the shop is recognised in exports: its own name and those it has used. */
export function ownNames(context: { db: Connection } & Pick<CoreContext, 'settings'>): string[] {
  const shop = context.settings().shop_name;
  return [...new Set([...(shop === null ? [] : [shop]), ...listOwnNames(context.db)])];
}

/** A change that every price depends on: it and the new prices come in one transaction. */
async function writeAndReprice(context: CoreContext, write: (db: Connection) => void): Promise<void> {
  await context.writeLong(['settings', 'inbox', 'spend'], async (db) => {
    write(db);
    await rebuildLedger(db, context);
  });
}

/** The number to file under, or the Refusal that lists those there are. */
export function requireNumber(db: Connection, id: string): ReturnType<typeof listNumbers>[number] {
  const numbers = listNumbers(db);
  const e164 = readE164(id);
  const found =
    numbers.find((number) => number.id === id || (e164 !== null && number.e164 === e164)) ??
    numbers.find((number) => number.name === id);
  if (found !== undefined) return found;
  const names = numbers.map((number) => number.id).join(', ');
  throw new Refusal('unknown_number', `There is no number "${id}" here; the shop's numbers are: ${names}.`, {
    id,
  });
}
