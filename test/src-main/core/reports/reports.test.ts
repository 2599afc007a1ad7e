import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi, onTestFinished } from 'vitest';
import { reportFormats, type ReportFormat } from '../../../../shared/contract/reports.ts';
import type { CoreClient } from '../../../helpers/core.ts';
import { openCore } from '../../../helpers/core.ts';
import { mountDisk } from '../../../helpers/disk.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { openReportShop, pageOf } from '../../../helpers/report-shop.ts';

const month = '2026-10';
const begins: Readonly<Record<ReportFormat, string>> = { csv: 'date,time', xlsx: 'PK', pdf: '%PDF-' };

type Event = Awaited<ReturnType<CoreClient['reports']['write']>> extends AsyncIterable<infer E> ? E : never;

/** Reads what a report tells to its end. */
async function read<T>(events: Promise<AsyncIterable<T>>): Promise<T[]> {
  const told: T[] = [];
  for await (const event of await events) told.push(event);
  return told;
}

function startOf(file: string): string {
  return readFileSync(file).subarray(0, 9).toString('latin1');
}

describe('a report for the page', () => {
  it('is made in each format, found once under its ticket by the page that asked, and by nobody after', async () => {
    const shop = await openReportShop({ [month]: 3 });
    const page = pageOf(shop);
    for (const format of reportFormats) {
      const last = (await read(page.reports.make({ month, format }))).at(-1);
      if (last?.type !== 'finished') throw new Error('it ended without a report');
      expect(last).toMatchObject({ name: `vitrine-2026-10.${format}`, charges: 3 });
      const ticket = last.path.replace('/media/', '');
      const found = await shop.client.media.resolve({ ticket });
      expect(found).toMatchObject({ name: last.name, size: last.bytes, kind: 'document' });
      expect(startOf(found?.file ?? '').startsWith(begins[format]), format).toBe(true);
      expect(await shop.client.media.resolve({ ticket })).toBeNull();
    }
  });

  it('is refused for a month without a message and for one to come, and nothing is left', async () => {
    const shop = await openReportShop({ [month]: 1 });
    const page = pageOf(shop);
    for (const empty of ['2026-09', '2027-03', '2099-12']) {
      for (const format of reportFormats) {
        await expect(read(page.reports.make({ month: empty, format }))).rejects.toMatchObject({
          data: { code: 'report_empty', details: { month: empty } },
        });
      }
    }
    expect(existsSync(shop.context.folder.incoming) ? readdirSync(shop.context.folder.incoming) : []).toEqual(
      [],
    );
  });

  it('is made of a month in which only lines entered by hand were paid, as a shop with the app alone has them', async () => {
    const shop = await openReportShop({ [month]: 1 });
    const page = pageOf(shop);
    await shop.client.spend.addLine({ month: '2026-09', text: 'Broadcasts', amount: '12.5' });
    for (const format of reportFormats) {
      const last = (await read(page.reports.make({ month: '2026-09', format }))).at(-1);
      expect(last, format).toMatchObject({ type: 'finished', charges: 0 });
    }
  });

  it('is given up with the page that asked, leaves nothing, and the next one has its turn', async () => {
    const shop = await openReportShop({ [month]: 6_000 });
    const page = pageOf(shop);
    for await (const event of await page.reports.make({ month, format: 'csv' })) {
      expect(event).toMatchObject({ type: 'progress' });
      break;
    }
    const next = await read(page.reports.make({ month, format: 'csv' }));
    expect(next.at(-1)).toMatchObject({ type: 'finished', charges: 6_000 });
    expect(readdirSync(shop.context.folder.incoming)).toHaveLength(1);
  });

  it('may be written to no place by a page', async () => {
    const shop = await openReportShop({ [month]: 1 });
    const file = path.join(await temporaryFolder(), 'x.csv');
    await expect(read(pageOf(shop).reports.write({ month, format: 'csv', file }))).rejects.toMatchObject({
      data: { code: 'not_for_pages' },
    });
    expect(existsSync(file)).toBe(false);
  });
});

describe('a report for a host', () => {
  it('is written to its place with how far it is, from 0 to 1, in some dozen messages a second at most', async () => {
    const shop = await openReportShop({ [month]: 5_000 });
    const folder = await temporaryFolder();
    for (const format of reportFormats) {
      const file = path.join(folder, `r.${format}`);
      writeFileSync(file, 'the one before');
      const began = performance.now();
      const events: Event[] = await read(shop.client.reports.write({ month, format, file }));
      const seconds = (performance.now() - began) / 1_000;
      expect(events.pop()).toEqual({ type: 'finished', file, bytes: statSync(file).size, charges: 5_000 });
      const done = events.map((event) => (event.type === 'progress' ? event.done : 2));
      expect(done).toEqual(done.toSorted((one, other) => one - other));
      expect(Math.max(0, ...done)).toBeLessThanOrEqual(1);
      expect(events.length).toBeLessThanOrEqual(2 + seconds * 12.5);
      expect(startOf(file).startsWith(begins[format]), format).toBe(true);
    }
    expect(readdirSync(folder)).toHaveLength(reportFormats.length);
  });

  it('keeps the file before when it is given up or the disk is full', async ({ skip }) => {
    const shop = await openReportShop({ [month]: 3_000 });
    const disk = mountDisk('256k');
    if (disk === null) return skip('a disk cannot be mounted here');
    writeFileSync(path.join(disk, 'filler'), 'x'.repeat(200_000));
    for (const format of reportFormats) {
      const file = path.join(disk, `r.${format}`);
      writeFileSync(file, 'the one before');
      const written = read(shop.client.reports.write({ month, format, file }));
      await expect(written, format).rejects.toMatchObject({ data: { code: 'disk_full' } });
      const stop = new AbortController();
      const events = await shop.client.reports.write({ month, format, file }, { signal: stop.signal });
      stop.abort();
      await expect(read(Promise.resolve(events)), format).rejects.toThrow();
      expect(readFileSync(file, 'utf8')).toBe('the one before');
    }
    expect(readdirSync(disk).toSorted()).toEqual(['filler', 'r.csv', 'r.pdf', 'r.xlsx']);
    return;
  });

  it('is refused in the owner’s words where its place takes nothing, and an empty CSV still has its header', async () => {
    const shop = await openReportShop({ [month]: 1 });
    const folder = await temporaryFolder();
    mkdirSync(path.join(folder, 'papers'));
    const write = (file: string, format: ReportFormat = 'csv', of = month): Promise<Event[]> =>
      read(shop.client.reports.write({ month: of, format, file }));
    await expect(write(path.join(folder, 'gone', 'x'))).rejects.toMatchObject({
      data: { code: 'no_such_folder' },
    });
    await expect(write(path.join(folder, 'papers'))).rejects.toMatchObject({
      data: { code: 'place_is_folder' },
    });
    await expect(write('x.csv')).rejects.toMatchObject({ data: { code: 'bad_path' } });
    await expect(write(path.join(folder, 'x'), 'pdf', '2026-09')).rejects.toMatchObject({
      data: { code: 'report_empty' },
    });
    const file = path.join(folder, 'x');
    expect((await write(file, 'csv', '2026-09')).at(-1)).toMatchObject({ charges: 0 });
    expect(readFileSync(file, 'utf8')).toMatch(/^date,time[^\n]*message_id\r\n$/);
    expect(readdirSync(folder).toSorted()).toEqual(['papers', 'x']);
  });

  it('says which setting is missing where no currency is known, but for the CSV', async () => {
    vi.stubEnv('LC_ALL', 'C');
    onTestFinished(() => void vi.unstubAllEnvs());
    const shop = await openReportShop({ [month]: 1 });
    await shop.client.settings.set({ key: 'currency', value: null });
    await shop.client.settings.set({ key: 'country', value: null });
    const folder = await temporaryFolder();
    for (const format of reportFormats) {
      const written = read(shop.client.reports.write({ month, format, file: path.join(folder, format) }));
      if (format === 'csv') await written;
      else await expect(written).rejects.toMatchObject({ data: { code: 'setting_missing' } });
    }
    expect(readdirSync(folder)).toEqual(['csv']);
  });

  it('is read by a second program while another one holds the folder', async () => {
    const { folder } = await openReportShop({ [month]: 2 });
    const file = path.join(await temporaryFolder(), 'x.csv');
    const { createCore } = await import('../../../../src-main/core/create-core.ts');
    const second = createCore({ dataFolder: folder, host: 'second', mayShare: true });
    onTestFinished(() => {
      second.close();
    });
    await expect(openCore({ folder })).rejects.toMatchObject({ code: 'folder_in_use' });
    expect((await read(second.client.reports.write({ month, format: 'csv', file }))).at(-1)).toMatchObject({
      charges: 2,
    });
  });
});
