import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSentences, vitrineEach } from '../../../helpers/command-line.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { root } from '../../../helpers/program.ts';

const now = ['--now', '2026-12-05T12:00:00Z'];
const bills = path.join(root, 'test', 'fixtures', 'bills');

describe('reconcile', () => {
  it('prints what the contract says as JSON, and the same as a table with reasons in both languages', async () => {
    const folder = await temporaryFolder();
    const strange = path.join(folder, 'strange.csv');
    writeFileSync(
      strange,
      'Wann,Wohin,Was,Wieviel\n2026-11-03,FR,Lot B,0.05\n2026-11-04,FR,Frais TVA,0.01\n',
    );
    const map = path.join(folder, 'map.json');
    writeFileSync(
      map,
      '{"date":"Wann","country":"Wohin","category":"Was","amount":"Wieviel","currency":"EUR","categories":{"Lot B":"utility"}}',
    );
    const [, , , json, english, missing, french, again, lines, other] = await vitrineEach(
      [
        ['settings', 'currency', 'EUR'],
        ['settings', 'country', 'FR'],
        ['settings', 'time_zone', 'Europe/Paris'],
        ['reconcile', path.join(bills, 'meta-2026-10.json'), '--json', ...now],
        ['reconcile', path.join(bills, 'wallet-fr.csv'), '--month', '2026-10', ...now],
        ['reconcile', strange, ...now],
        ['reconcile', strange, '--map', map, '--lang', 'fr', ...now],
        ['reconcile', strange, '--json', ...now],
        [
          'reconcile',
          path.join(bills, 'wallet-unclear.csv'),
          '--map',
          '{"date_order":"dmy","categories":{"Lot B":"utility"}}',
          ...now,
        ],
        ['reconcile', path.join(bills, 'wallet-inr.csv'), ...now],
      ],
      path.join(folder, 'data'),
    );
    expect(json).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(json?.stdout ?? '')).toMatchObject({
      month: '2026-10',
      currency: 'EUR',
      rows: expect.arrayContaining([
        {
          month: '2026-10',
          category: 'marketing',
          market: 'France',
          ours: '0',
          theirs: '0.2136',
          ours_messages: 0,
          theirs_messages: 3,
          difference: '0.2136',
          causes: [],
          unexplained: '0.2136',
        },
      ]) as unknown,
    });
    expect(english?.stdout).toMatch(
      /^marketing, France +€0\.00 +€0\.1708 +\+€0\.1708\n {2}unexplained +\+€0\.1708$/m,
    );
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing?.stderr).toMatch(/date, amount, country.*Wann \| Wohin \| Was \| Wieviel[^]*--map '\{/);
    expect(french?.stdout).toMatch(/^utilitaire, France +0,00\s€ +0,05\s€ +\+0,05\s€\n {2}inexpliqué/m);
    expect(french?.stdout).toMatch(/^taxes et frais/m);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(lines).toMatchObject({ code: 1, stdout: '' });
    expect(lines?.stderr).toMatch(
      /^Line 5: .+“Atlantis”.+\nLine 6: its amount cannot be read \(“12\.5\.0”\)\.$/m,
    );
    expect(isSentences(other?.stderr ?? '')).toBe(true);
    expect(other?.code).toBe(1);
  });

  it('is used wrongly without a file, with a map that is none, and with a month that is none', async () => {
    const data = path.join(await temporaryFolder(), 'data');
    const outcomes = await vitrineEach(
      [
        ['reconcile'],
        ['reconcile', 'a.csv', '--map', 'nothing'],
        ['reconcile', 'a.csv', '--map', '{"date":7}'],
        ['reconcile', 'a.csv', '--month', 'November'],
      ],
      data,
    );
    expect(outcomes.map(({ code, stdout }) => [code, stdout])).toEqual(
      Array.from({ length: 4 }, () => [2, '']),
    );
    const [missing] = await vitrineEach([['reconcile', '/nowhere/a.csv']], data);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
  });
});
