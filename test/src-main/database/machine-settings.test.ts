import path from 'node:path';
import { expect, it } from 'vitest';
import { keepMachineSettings } from '../../../src-main/database/machine-settings.ts';
import { openConnection, type Connection } from '../../../src-main/database/open.ts';
import { readSettings } from '../../../src-main/database/settings.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { openFrenchShop } from '../../helpers/core.ts';

/** A shop's database with these settings in it, closed. */
async function shopWith(settings: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'data');
  const shop = await openFrenchShop({ folder });
  const set = shop.context.db.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)');
  for (const [key, value] of Object.entries(settings)) set.run(key, value);
  shop.close();
  return path.join(folder, 'vitrine.db');
}

const kept = (db: Connection): unknown[] =>
  ['close_to_tray', 'start_at_login', 'shop_name'].map((key) => readSettings(db).get(key) ?? null);

it('another computer’s backup neither starts the program here nor keeps it in the tray', async () => {
  const here = await shopWith({ shop_name: '"Here"' });
  const theirs = openConnection(
    await shopWith({ close_to_tray: 'true', start_at_login: 'true', shop_name: '"There"' }),
  );
  keepMachineSettings(theirs, here);
  expect(kept(theirs)).toEqual([null, null, '"There"']);
  theirs.close();
});

it('what was chosen here stays, whatever a backup says', async () => {
  const here = await shopWith({ close_to_tray: 'true', start_at_login: 'true' });
  const older = openConnection(await shopWith({ close_to_tray: 'false', shop_name: '"Older"' }));
  keepMachineSettings(older, here);
  expect(kept(older)).toEqual(['true', 'true', '"Older"']);
  older.close();
});
