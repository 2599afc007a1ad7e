import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepReporting } from '../../../../src-main/core/reports/monthly.ts';
import { someDay } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { openReportShop, pageOf } from '../../../helpers/report-shop.ts';

const patience = { timeout: 20_000, interval: 5 };
const at = (local: string): number => Date.parse(`${local}+01:00`);

type Shop = Awaited<ReturnType<typeof openReportShop>>;

/** A shop that sent something in September, October and November, opened in November; its reports go to `target`, as CSV unless said otherwise. */
async function openShop(formats = '["csv"]'): Promise<{ shop: Shop; target: string }> {
  const shop = await openReportShop({ '2026-09': 1, '2026-10': 2, '2026-11': 3 });
  const target = await temporaryFolder();
  await shop.client.settings.set({ key: 'report_formats', value: formats });
  await shop.client.settings.set({ key: 'report_folder', value: target });
  return { shop, target };
}

/** Lets the shop's program run at an instant for some looks. */
async function liveAt(folder: string, now: number): Promise<void> {
  const shop = await openReportShop({}, { folder, now });
  await look(shop);
  shop.close();
}

async function look(shop: Shop, looks = 40): Promise<void> {
  let looked = 0;
  const clock = (): number => {
    looked += 1;
    return shop.context.clock();
  };
  const part = keepReporting({ ...shop.context, clock }, { first: 0, every: 1 });
  await expect.poll(() => looked, patience).toBeGreaterThan(looks);
  await part.stop();
}

describe('the report of each 1st', () => {
  it('is last month’s, written once on the 1st in the account’s zone or at the first start after it', async () => {
    const { shop, target } = await openShop('["csv","xlsx"]');
    await look(shop);
    shop.close();
    // Paris has its 1st of December an hour before UTC.
    await liveAt(shop.folder, at('2026-11-30T23:59:59'));
    expect(readdirSync(target)).toEqual([]);
    await liveAt(shop.folder, at('2026-12-01T00:00:00'));
    const files = ['vitrine-2026-11.csv', 'vitrine-2026-11.xlsx'];
    expect(readdirSync(target)).toEqual(files);
    expect(readFileSync(path.join(target, 'vitrine-2026-11.csv'), 'utf8').trim().split('\r\n')).toHaveLength(
      4,
    );
    for (const name of files) rmSync(path.join(target, name));
    // Another start, a clock set back, another day: what the owner has deleted stays deleted.
    for (const day of [
      '2026-12-01T00:00:00',
      '2026-11-25T10:00:00',
      '2026-12-01T09:00:00',
      '2026-12-20T09:00:00',
    ])
      await liveAt(shop.folder, at(day));
    expect(readdirSync(target)).toEqual([]);
    const later = await openReportShop({}, { folder: shop.folder, now: at('2026-12-20T09:00:00') });
    expect(await later.client.reports.standing()).toEqual({
      folder: target,
      formats: ['csv', 'xlsx'],
      last: {
        month: '2026-11',
        files: files.map((name) => path.join(target, name)),
        at: '2026-12-01T00:00:00+01:00',
      },
      problem: null,
      is_waiting: false,
    });
  });

  it('is written after months without the program too, but only of the last month, and never of one without a message', async () => {
    const { shop, target } = await openShop();
    shop.close();
    await liveAt(shop.folder, at('2027-02-10T09:00:00'));
    expect(readdirSync(target)).toEqual([]);
    await liveAt(shop.folder, at('2026-12-31T23:00:00'));
    expect(readdirSync(target)).toEqual(['vitrine-2026-11.csv']);
  });

  it('is of no month that was over before it was asked for, unless a folder only takes another’s place', async () => {
    const shop = await openReportShop({ '2026-10': 2, '2026-11': 1 }, { now: at('2026-12-01T08:00:00') });
    const [first, second] = [await temporaryFolder(), await temporaryFolder()];
    await shop.client.settings.set({ key: 'report_formats', value: '["csv"]' });
    await shop.client.reports.choose({ folder: first });
    await look(shop);
    expect(readdirSync(first)).toEqual([]);
    shop.close();
    const january = await openReportShop(
      { '2026-12': 1 },
      { folder: shop.folder, now: at('2027-01-02T08:00:00') },
    );
    await january.client.reports.choose({ folder: second });
    await look(january);
    expect([readdirSync(first), readdirSync(second)]).toEqual([[], ['vitrine-2026-12.csv']]);
  });

  it('waits for a disk that is not plugged in and says so, and overwrites no file of the owner’s', async () => {
    const { shop, target } = await openShop();
    shop.close();
    writeFileSync(path.join(target, 'vitrine-2026-11.csv'), 'mine');
    renameSync(target, `${target}-away`);
    const december = await openReportShop({}, { folder: shop.folder, now: at('2026-12-03T08:00:00') });
    await look(december);
    expect(await december.client.reports.standing()).toMatchObject({
      problem: { code: 'report_folder_missing', details: { folder: target } },
      is_waiting: true,
      last: null,
    });
    renameSync(`${target}-away`, target);
    await look(december);
    expect(await december.client.reports.standing()).toMatchObject({
      problem: null,
      last: { month: '2026-11' },
    });
    expect(readdirSync(target).toSorted()).toEqual(['vitrine-2026-11-2.csv', 'vitrine-2026-11.csv']);
    expect(readFileSync(path.join(target, 'vitrine-2026-11.csv'), 'utf8')).toBe('mine');
  });

  it('is written in the formats it can be, and says why the others cannot', async () => {
    const { shop, target } = await openShop('["csv","xlsx"]');
    await shop.client.settings.set({ key: 'currency', value: null });
    await shop.client.settings.set({ key: 'country', value: null });
    shop.close();
    const december = await openReportShop({}, { folder: shop.folder, now: at('2026-12-03T08:00:00') });
    const { context } = december;
    await december.client.settings.set({ key: 'currency', value: null });
    const poor = { ...context, settings: () => ({ ...context.settings(), currency: null }) };
    await look({ ...december, context: poor });
    expect(readdirSync(target)).toEqual(['vitrine-2026-11.csv']);
    expect((await december.client.reports.standing()).problem?.code).toBe('setting_missing');
    await december.client.settings.set({ key: 'currency', value: 'EUR' });
    await look(december);
    expect(readdirSync(target)).toEqual(['vitrine-2026-11.csv', 'vitrine-2026-11.xlsx']);
    expect((await december.client.reports.standing()).problem).toBeNull();
  });

  it('is told of where Vitrine itself fails, which is in the log once and not at every look', async () => {
    const { shop, target } = await openShop('["csv","xlsx"]');
    shop.close();
    const december = await openReportShop({}, { folder: shop.folder, now: at('2026-12-03T08:00:00') });
    const logged: unknown[] = [];
    const { context } = december;
    const settings = (): typeof context.settings extends () => infer S ? S : never =>
      Object.defineProperty({ ...context.settings() }, 'country', {
        get: () => {
          throw new Error('a mistake');
        },
      });
    const part = keepReporting(
      { ...context, settings, log: (error) => logged.push(error) },
      { first: 0, every: 1 },
    );
    await expect
      .poll(async () => (await december.client.reports.standing()).problem?.code, patience)
      .toBe('report_failed');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await part.stop();
    expect(logged).toEqual([new Error('a mistake')]);
    expect(readdirSync(target)).toEqual([]);
    // Another format asks for another try.
    await december.client.settings.set({ key: 'report_formats', value: '["csv"]' });
    await look(december);
    expect(readdirSync(target)).toEqual(['vitrine-2026-11.csv']);
  });

  it('is not written for the demo shop, nor while something is being written', async () => {
    const { shop, target } = await openShop();
    shop.close();
    const december = await openReportShop({}, { folder: shop.folder, now: at('2026-12-03T08:00:00') });
    let end: () => void = () => undefined;
    const importing = december.context.writeLong(
      [],
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    const part = keepReporting(december.context, { first: 0, every: 1 });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(readdirSync(target)).toEqual([]);
    end();
    await importing;
    await expect.poll(() => readdirSync(target), patience).toEqual(['vitrine-2026-11.csv']);
    await part.stop();

    const demo = await openReportShop({}, { now: someDay });
    const elsewhere = await temporaryFolder();
    await demo.client.settings.set({ key: 'report_folder', value: elsewhere });
    await demo.client.care.demo({});
    demo.close();
    await liveAt(demo.folder, at('2026-12-03T08:00:00'));
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('the folder for reports', () => {
  it('is no place that takes none, and a page cannot name one that the owner has not', async () => {
    const { shop, target } = await openShop();
    const page = pageOf(shop);
    const scratch = await temporaryFolder();
    writeFileSync(path.join(scratch, 'file'), '');
    symlinkSync(shop.folder, path.join(scratch, 'link'));
    mkdirSync(path.join(scratch, 'papers'));
    const refusals: [string, string][] = [
      ['reports', 'path_not_whole'],
      [path.join(scratch, 'nowhere'), 'report_no_such_folder'],
      [path.join(scratch, 'file'), 'report_not_a_folder'],
      [path.join(scratch, 'link'), 'report_own_folder'],
      ['/proc', 'report_folder_unwritable'],
    ];
    for (const [folder, code] of refusals) {
      await expect(page.reports.choose({ folder }), folder).rejects.toMatchObject({ data: { code } });
      await expect(page.settings.set({ key: 'report_folder', value: folder }), folder).rejects.toMatchObject({
        data: { code },
      });
    }
    expect((await page.reports.standing()).folder).toBe(target);
    const papers = path.join(scratch, 'papers');
    expect(await page.reports.choose({ folder: ` ${papers}/ `, formats: ['xlsx', 'pdf', 'xlsx'] })).toEqual({
      folder: papers,
      formats: ['xlsx', 'pdf'],
      last: null,
      problem: null,
      is_waiting: false,
    });
    expect(await page.reports.choose({ folder: null })).toMatchObject({
      folder: null,
      formats: ['xlsx', 'pdf'],
    });
    expect((await page.settings.list()).settings.report_folder).toBeNull();
  });

  it('stays on this computer when a backup of another one takes the data’s place', async () => {
    const { shop, target } = await openShop();
    const file = path.join(await temporaryFolder(), 'b.zip');
    await shop.client.care.backup({ file });
    shop.close();
    const other = await openReportShop({});
    other.close();
    const { restoreFolder } = await import('../../../../src-main/core/restore-folder.ts');
    await restoreFolder(other.folder, file, true);
    const restored = await openReportShop({}, { folder: other.folder });
    expect((await restored.client.reports.standing()).folder).toBeNull();
    expect(target).not.toBe('');
  });
});
