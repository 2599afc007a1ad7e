import path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { alert } from '../../../../shared/contract/alerts.ts';
import { openCore } from '../../../helpers/core.ts';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const now = ['--now', '2027-02-01T12:00:00Z'];
const listed = z.strictObject({ alerts: z.array(alert) });

it('lists warnings about money once each, takes note of one, and takes that back', async () => {
  const data = path.join(await temporaryFolder(), 'data');
  const [, , , before, first, french, seen, none, all, undone, again, unknown, ...wrong] = await vitrineEach(
    [
      ['settings', 'country', 'FR'],
      ['settings', 'currency', 'EUR'],
      ['settings', 'time_zone', 'Europe/Paris'],
      ['alerts', ...now],
      ['demo', ...now],
      ['alerts', '--lang', 'fr', ...now],
      ['alerts', 'see', '1', '--json', ...now],
      ['alerts', '--lang', 'fr', ...now],
      ['alerts', '--all', '--json', ...now],
      ['alerts', 'see', '1', '--undo', ...now],
      ['alerts', ...now],
      ['alerts', 'see', '999', '--lang', 'fr'],
      ['alerts', 'see'],
      ['alerts', '--undo'],
      ['alerts', 'drop', '1'],
    ],
    data,
  );
  // A shop whose only number is on the phone pays nobody.
  expect(before).toMatchObject({ code: 0, stdout: 'There is nothing to tell.\n' });
  expect(first).toMatchObject({ code: 0 });
  expect(french?.stdout).toMatch(
    /^1 {2}2027-02-01 {4}Les prix viennent de la grille tarifaire de Meta en EUR du 1er octobre 2026, vieille de 4 mois\. /m,
  );
  expect(JSON.parse(seen?.stdout ?? '')).toEqual({ seen: true });
  expect(none?.stdout).not.toContain('grille tarifaire');
  const { alerts } = listed.parse(JSON.parse(all?.stdout ?? ''));
  expect(alerts.find(({ id }) => id === '1')).toMatchObject({
    seen_at: '2027-02-01T13:00:00+01:00',
    facts: { kind: 'card_old', currency: 'EUR', effective: '2026-10-01', months: 4 },
  });
  expect(undone?.stdout).toBe('It is shown again.\n');
  expect(again?.stdout).toContain('Prices come from Meta’s EUR rate card of 1 October 2026, 4 months old.');
  expect(unknown).toMatchObject({ code: 1, stderr: 'Il n’y a pas d’alerte 999.\n' });
  expect(wrong.map(({ code }) => code)).toEqual([2, 2, 2]);
});

it('reads while another process holds the folder, and writes nothing then', async () => {
  const { client, folder } = await openCore();
  for (const [key, value] of [
    ['country', 'BR'],
    ['currency', 'BRL'],
    ['monthly_budget', '5'],
  ] as const)
    await client.settings.set({ key, value });
  await client.settings.changeNumber({ id: 'main', channel: 'api' });
  const [shown, refused] = await vitrineEach(
    [
      ['alerts', '--json', '--now', '2026-11-22T12:00:00Z'],
      ['alerts', 'see', '1'],
    ],
    folder,
  );
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(listed.parse(JSON.parse(shown?.stdout ?? '')).alerts).toEqual([]);
  expect(refused?.code).toBe(1);
  // The one that holds it says what is due: the card in reais is of July.
  expect((await client.alerts.list({})).alerts.map(({ facts }) => facts.kind)).toEqual(['card_old']);
});
