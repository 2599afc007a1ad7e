import path from 'node:path';
import { expect, it } from 'vitest';
import { rebuildLedger } from '../../../../src-main/core/ledger.ts';
import { writeApiChat } from '../../../helpers/api-chat.ts';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const now = ['--now', '2026-11-22T12:00:00Z'];

it('prints the month in English and whole in French, categories and markets too', async () => {
  const data = path.join(await temporaryFolder(), 'data');
  const [, english, french] = await vitrineEach(
    [
      ['demo', ...now],
      ['spend', ...now],
      ['spend', '--lang', 'fr', ...now],
    ],
    data,
  );
  expect(english?.stdout).toMatch(/^marketing, Rest of Western Europe: \d+ +€[\d.]+$/m);
  expect(french?.stdout).toMatch(/^utilitaire, France\u00a0: \d+ +[\d,]+\s€$/m);
  expect(french?.stdout).toMatch(/^marketing, reste de l’Europe de l’Ouest\u00a0: \d+ +[\d,]+\s€$/m);
  expect(french?.stdout).toMatch(/^réponses, Maroc\u00a0: \d+ /m);
  expect(french?.stdout).not.toMatch(/utility|service,|Morocco|Rest of/);
});

it('calls a sum without any known price unknown, and one with some at least what is known, never zero', async () => {
  const data = path.join(await temporaryFolder(), 'data');
  const [, , none, french, whatIf, , partly] = await vitrineEach(
    [
      ['demo', ...now],
      ['settings', 'currency', 'MXN'],
      ['spend', ...now],
      ['spend', '--lang', 'fr', ...now],
      ['what-if', '--era', '2025-07-01', ...now],
      ['settings', 'currency', 'EUR'],
      ['what-if', '--card', '2022-02-01', ...now],
    ],
    data,
  );
  expect(none?.stdout).toMatch(/^Spent so far +unknown$/m);
  expect(none?.stdout).toMatch(/^without a known price +[1-9]\d*$/m);
  expect(none?.stdout).toMatch(/^Month end about +unknown$/m);
  expect(french?.stdout).toMatch(/^Dépensé à ce jour +inconnu$/m);
  expect(whatIf?.stdout).toMatch(/^Difference +unknown$/m);
  expect(partly?.stdout).toMatch(/^Cost +€[\d.]+ +unknown$/m);
});

it('says what was sent and may still be billed on arrival, and that apart from the sum', async () => {
  const shop = await openFrenchShop();
  const offer = { template: 'offre', category: 'marketing', delivered: null };
  writeApiChat(shop, '+33639980112', [
    { at: '2026-11-20T10:00:00Z', ...offer },
    { at: '2026-11-21T10:00:00Z', ...offer },
  ]);
  await shop.context.writeLong([], (db) => rebuildLedger(db, shop.context));
  shop.close();
  const [english, french, json] = await vitrineEach(
    [
      ['spend', ...now],
      ['spend', '--lang', 'fr', ...now],
      ['spend', '--json', ...now],
    ],
    shop.folder,
  );
  expect(english?.stdout).toMatch(/^Spent so far +€0\.00$/m);
  expect(english?.stdout).toMatch(
    /^More if what was sent still arrives +€0\.1424 \(2 sent, not delivered\)$/m,
  );
  expect(french?.stdout).toMatch(
    /^De plus si les envois arrivent encore +0,1424\s€ \(2 envoyé\(s\), pas reçu\(s\)\)$/m,
  );
  expect(JSON.parse(json?.stdout ?? '')).toMatchObject({
    liability: { messages: 2, unknown_messages: 0, amount: { min: '0.1424', max: '0.1424' } },
  });
});

it('refuses a month that no calendar of messages can have', async () => {
  const data = path.join(await temporaryFolder(), 'data');
  const refused = await vitrineEach(
    ['9999-12', '0000-01', '1899-12'].map((month) => ['spend', '--month', month]),
    data,
  );
  for (const { code, stderr } of refused) {
    expect(code).toBe(2);
    expect(stderr).toContain('--month takes a month such as 2026-11');
  }
});
