import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RateCardShape, RateImport } from '../../../../shared/contract/rates.ts';
import { isSentences, vitrine, vitrineEach, vitrineJson } from '../../../helpers/command-line.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { root } from '../../../helpers/program.ts';

const fixture = (name: string): string => path.join(root, 'test', 'fixtures', 'rate-cards', name);
const usd = fixture('list-2026-10.usd.csv');

async function freshData(): Promise<string> {
  return path.join(await temporaryFolder(), 'data');
}

describe('rates list', () => {
  it('is a document with every card, by currency and day, and a table in words', async () => {
    const data = await freshData();
    const { cards } = await vitrineJson<{ cards: RateCardShape[] }>(['rates', 'list'], { data });
    expect(cards.length).toBeGreaterThan(30);
    expect(cards[0]).toMatchObject({
      currency: 'AED',
      effective: '2026-10-01',
      markets: 6,
      confidence: 'medium',
    });
    expect(cards[0]?.missing).toContain('France');
    const { stdout } = await vitrine(['rates', '--lang', 'fr'], { data });
    expect(stdout).toMatch(/^devise +à partir du +marchés/);
    expect(stdout.trim().split('\n')).toHaveLength(cards.length + 1);
  });
});

describe('rates import', () => {
  it('shows what would change, imports, finds nothing new the second time, and forgets', async () => {
    const data = await freshData();
    const dry = await vitrineJson<{ files: RateImport[] }>(['rates', 'import', usd, '--dry-run'], { data });
    expect(dry.files[0]).toMatchObject({
      kind: 'list',
      currency: 'USD',
      imported: false,
      unknown_markets: ['Atlantis'],
    });
    expect(dry.files[0]?.changes).toContainEqual({
      market: 'Indonesia',
      category: 'utility',
      from: null,
      before: '0.025',
      after: '0.02',
    });

    const [first, second, forgotten, nothing] = await vitrineEach(
      [
        ['rates', 'import', usd],
        ['rates', 'import', usd],
        ['rates', 'forget', 'USD', '2026-10-01'],
        ['rates', 'forget', 'USD', '2026-10-01'],
      ],
      data,
    );
    expect(first?.code).toBe(0);
    expect(first?.stdout).toContain('Indonesia  utility');
    expect(first?.stdout).toContain('0.025 → 0.02');
    expect(first?.stderr).toContain('“Atlantis” is a market that Vitrine does not know');
    expect(second?.stdout).toContain('Imported: 0 rates changed, 29 as before.');
    expect(forgotten?.stdout).toContain('Forgotten: 35 imported rates.');
    expect(nothing).toMatchObject({ code: 1, stdout: '' });
    expect(isSentences(nothing?.stderr ?? '')).toBe(true);
  });

  it('takes day and currency from the command where the file says neither', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'rates.csv');
    writeFileSync(file, 'Market,Marketing,Utility\nFrance,0.07,0.02\n');
    const data = path.join(folder, 'data');
    const [day, currency, both] = await vitrineEach(
      [
        ['rates', 'import', file, '--currency', 'EUR'],
        ['rates', 'import', file, '--effective', '2027-01-01'],
        ['rates', 'import', file, '--effective', '2027-01-01', '--currency', 'EUR'],
      ],
      data,
    );
    expect(day?.stderr).toContain('--effective 2026-10-01');
    expect(currency?.stderr).toContain('--currency EUR');
    expect([day?.code, currency?.code, both?.code]).toEqual([1, 1, 0]);
    expect(both?.stdout).toContain('rates.csv: EUR, 2027-01-01');
  });

  it('ends with 1 and a sentence for each rate that it left out, and refuses what is no rate card', async () => {
    const data = await freshData();
    const [holes, chat, tiers] = await vitrineEach(
      [
        ['rates', 'import', fixture('holes.csv')],
        ['rates', 'import', path.join(root, 'package.json')],
        ['rates', 'import', fixture('tiers-2026-07.brl.csv')],
      ],
      data,
    );
    expect(holes?.code).toBe(1);
    expect(holes?.stderr).toContain('holes.csv:6: “twelve” for Spain, authentication is not a number');
    expect(isSentences(holes?.stderr ?? '')).toBe(true);
    expect(chat).toMatchObject({ code: 1, stdout: '' });
    expect(chat?.stderr).toContain('is none of Meta');
    expect(tiers?.stdout).toContain('utility, from message 2000001');
    expect(tiers?.code).toBe(0);
  });

  it('and its kin say how they are used when they are used wrongly', async () => {
    const wrong = [
      ['rates', 'import'],
      ['rates', 'forget', 'EUR'],
      ['rates', 'sing'],
      ['rates', 'list', 'EUR'],
    ];
    const outcomes = await vitrineEach(wrong, await freshData());
    expect(outcomes.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(outcomes.every(({ stderr }) => stderr.includes('rates import FILE'))).toBe(true);
  });
});
