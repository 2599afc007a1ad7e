import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  importFile,
  openCore,
  openCoreThread,
  openFrenchShop,
  writeChat,
  type CoreClient,
} from '../../helpers/core.ts';
import { manyReplies } from '../../helpers/chats.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { workbookParts, writeParts } from '../../helpers/make-workbook.ts';

const header = 'Market,Currency,Marketing,Utility,Authentication,Service\n';

async function card(text: string, name = 'card.csv'): Promise<string> {
  const file = path.join(await temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}
const october = (rows: string): Promise<string> => card(`Effective October 1, 2026\n${header}${rows}`);

async function cardOf(client: CoreClient, currency: string, effective: string): Promise<unknown> {
  const { cards } = await client.rates.list();
  return cards.find((it) => it.currency === currency && it.effective === effective);
}

/** What a phone chat's replies to a French customer would have cost through the API in November. */
async function replayedSpend(client: CoreClient): Promise<string> {
  return (await client.spend.month({ month: '2026-11' })).through_api.to_date.amount.max;
}

describe('the list of rate cards', () => {
  it('names the bundled ones in order, with the markets that they lack', async () => {
    const { client } = await openCore();
    const { cards } = await client.rates.list();
    const order = cards.map(({ currency, effective }) => currency + effective);
    expect(order).toEqual([...order].sort());
    expect(await cardOf(client, 'USD', '2026-10-01')).toEqual({
      currency: 'USD',
      effective: '2026-10-01',
      markets: 47,
      missing: [],
      confidence: 'medium',
      has_tiers: false,
      source: 'bundled',
    });
    expect(await cardOf(client, 'BRL', '2026-07-01')).toMatchObject({ markets: 2, has_tiers: true });
    const euro = cards.find((it) => it.currency === 'EUR' && it.effective === '2026-10-01');
    expect(euro?.missing).toContain('Bangladesh');
    expect(euro?.missing).not.toContain('France');
  });
});

describe('an import', () => {
  it('shows what it would change and, as a dry run, writes and announces nothing', async () => {
    const { client, context } = await openFrenchShop();
    const announce = vi.spyOn(context.changes, 'announce');
    const file = await october('France,EUR,0.0712,0.0300,0.0248,0.0248\nAtlantis,€,0.01,0.02,0.03,x\n');
    const before = await client.rates.list();
    const { files } = await client.rates.importFile({ path: file, dry_run: true });
    expect(files).toEqual([
      {
        file: 'card.csv',
        kind: 'list',
        currency: 'EUR',
        effective: '2026-10-01',
        markets: 2,
        rates: 7,
        unchanged: 3,
        changes: [
          { market: 'France', category: 'utility', from: null, before: '0.0248', after: '0.03' },
          { market: 'Atlantis', category: 'marketing', from: null, before: null, after: '0.01' },
          { market: 'Atlantis', category: 'utility', from: null, before: null, after: '0.02' },
          { market: 'Atlantis', category: 'authentication', from: null, before: null, after: '0.03' },
        ],
        unknown_markets: ['Atlantis'],
        problems: [
          {
            line: 4,
            code: 'not_a_number',
            text: '“x” for Atlantis, service is not a number, so it was left out.',
          },
        ],
        imported: false,
      },
    ]);
    expect(await client.rates.list()).toEqual(before);
    expect(announce).not.toHaveBeenCalled();
  });

  it('changes prices at once, the same file again changes nothing, and forgetting it brings the old prices back', async () => {
    const { client } = await openFrenchShop();
    const chat = await writeChat(
      await temporaryFolder(),
      '+33 6 39 98 01 12',
      manyReplies('+33 6 39 98 01 12', 1_010, '2026-11-02T08:00'),
    );
    await importFile(client, chat, { date_order: 'dmy' });
    const before = await replayedSpend(client);
    const file = await october('France,EUR,0.0712,0.0300,0.0300,0.1\n');
    const { files } = await client.rates.importFile({ path: file });
    expect(files[0]).toMatchObject({ imported: true, unchanged: 1 });
    const after = await replayedSpend(client);
    expect(Number(after)).toBeCloseTo((Number(before) / 0.0248) * 0.1, 6);
    expect(Number(after)).toBeGreaterThan(0);
    expect(await cardOf(client, 'EUR', '2026-10-01')).toMatchObject({ source: 'both', markets: 47 });
    const again = await client.rates.importFile({ path: file });
    expect(again.files[0]).toMatchObject({ changes: [], unchanged: 4 });
    expect(await replayedSpend(client)).toBe(after);
    expect(await client.rates.forget({ currency: 'eur', effective: '2026-10-01' })).toEqual({ forgotten: 4 });
    expect(await replayedSpend(client)).toBe(before);
    expect((await client.care.check()).findings).toEqual([]);
  });

  it('of a new day is compared with the card before it and carries nothing over', async () => {
    const { client } = await openCore();
    const file = await card(`${header}France,EUR,0.0712,0.0300,0.0248,0.0248\n`, '2027-01-01.eur.csv');
    const { files } = await client.rates.importFile({ path: file });
    expect(files[0]?.changes).toEqual([
      { market: 'France', category: 'utility', from: null, before: '0.0248', after: '0.03' },
    ]);
    const made = (await client.rates.list()).cards.find(({ effective }) => effective === '2027-01-01');
    expect(made).toMatchObject({ currency: 'EUR', markets: 1, confidence: 'imported', source: 'imported' });
    expect(made?.missing).toHaveLength(46);
  });

  it('of tiers for a day without a list says that the list is missing, until it is imported too', async () => {
    const { client } = await openCore();
    const tiers = await card(
      'Volume tiers, effective January 1 2027\n,,Utility,,,,\nMarket,Currency,From,To,Rate type,Rate,vs. List rate\nFrance,EUR,0,"1,000",List rate,0.03,0%\n,,"1,001",--,Tier rate,0.02,-5%\n',
    );
    const first = await client.rates.importFile({ path: tiers });
    expect(first.files[0]?.problems).toEqual([
      { line: null, code: 'list_card_missing', text: expect.stringContaining('EUR, 2027-01-01') as string },
    ]);
    expect(first.files[0]?.changes).toEqual([
      { market: 'France', category: 'utility', from: 1, before: null, after: '0.03' },
      { market: 'France', category: 'utility', from: 1001, before: null, after: '0.02' },
    ]);
    expect(await cardOf(client, 'EUR', '2027-01-01')).toMatchObject({ markets: 1, has_tiers: true });
    await client.rates.importFile({ path: await card(`Effective 2027-01-01\n${header}Italy,EUR,1,1,1,1\n`) });
    expect((await client.rates.importFile({ path: tiers })).files[0]?.problems).toEqual([]);
    expect(await client.rates.forget({ currency: 'EUR', effective: '2027-01-01' })).toEqual({ forgotten: 6 });
    expect(await cardOf(client, 'EUR', '2027-01-01')).toBeUndefined();
  });

  it('of a workbook passes over sheets that are no cards, and refuses two that contradict each other', async () => {
    const { client } = await openCore();
    const sheet = (rate: string) => [
      ['Effective 2026-10-01'],
      ['Market', 'Currency', 'Marketing', 'Utility'],
      ['France', 'EUR', { number: rate }, { number: '0.02' }],
    ];
    const write = async (sheets: Parameters<typeof workbookParts>[0]): Promise<string> =>
      writeParts(path.join(await temporaryFolder(), 'a.xlsx'), workbookParts(sheets));
    const one = await write({ About: [['Hello']], Now: sheet('0.07') });
    const { files } = await client.rates.importFile({ path: one, dry_run: true });
    expect(files.map(({ file }) => file)).toEqual(['a.xlsx/Now']);
    const two = client.rates.importFile({ path: await write({ Now: sheet('0.07'), Soon: sheet('0.08') }) });
    await expect(two).rejects.toMatchObject({ data: { code: 'sheets_differ' } });
    const none = client.rates.importFile({ path: await write({ About: [['Hello']] }) });
    await expect(none).rejects.toMatchObject({ data: { code: 'not_a_rate_card' } });
  });

  it('takes a file that a page handed over, by its own name', async () => {
    const { client } = await openCore();
    const text = `${header}France,EUR,0.0712,0.0300,0.0248,0.0248\n`;
    const { upload } = await client.imports.begin({ name: '2027-01-01.csv', size: text.length });
    await client.imports.append({ upload, offset: 0, data: Buffer.from(text).toString('base64') });
    const { files } = await client.rates.importFile({ upload });
    expect(files[0]).toMatchObject({ file: '2027-01-01.csv', effective: '2027-01-01', imported: true });
    const gone = client.rates.importFile({ upload: '0'.repeat(36) });
    await expect(gone).rejects.toMatchObject({ data: { code: 'unknown_upload' } });
  });

  it('is refused whole by codes that say what to do', async () => {
    const { client } = await openCore();
    const before = await client.rates.list();
    const bare = await card(`${header}France,EUR,0.1,0.1,0.1,0.1\n`);
    await expect(client.rates.importFile({ path: bare })).rejects.toMatchObject({
      data: { code: 'effective_needed' },
    });
    await expect(client.rates.importFile({ path: await card('Bonjour\n') })).rejects.toMatchObject({
      data: { code: 'not_a_rate_card' },
    });
    await expect(client.rates.forget({ currency: 'EUR', effective: '2026-10-01' })).rejects.toMatchObject({
      data: { code: 'no_imported_card' },
    });
    expect(await client.rates.list()).toEqual(before);
  });

  it('works through a port, in the owner’s language, and is there when the folder is opened again', async () => {
    const thread = await openCoreThread();
    const client = thread.client();
    await client.settings.set({ key: 'language', value: 'fr' });
    const file = await october('Mexico,MXN,0.5,0.2,0.2,0\nOther,MXN,0.9,-0.3,0.3,0.1\n');
    const { files } = await client.rates.importFile({ path: file });
    expect(files[0]?.problems.map(({ text }) => text)).toEqual([
      'Un tarif de zéro pour Mexico, service a été pris pour une absence de tarif.',
      '« -0.3 » pour Other, utility est négatif : laissé de côté.',
    ]);
    await thread.close();
    const again = await openCore({ folder: thread.folder });
    expect(await cardOf(again.client, 'MXN', '2026-10-01')).toMatchObject({ source: 'imported', markets: 2 });
  });
});
