import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConnection } from '../../../../src-main/database/open.ts';
import {
  isSentences,
  vitrine,
  vitrineEach,
  vitrineJson,
  type CommandOptions,
} from '../../../helpers/command-line.ts';
import { countRows, importFile, openFrenchShop, writeChat } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { writeExportFile } from '../../../helpers/make-export.ts';
import { root, type Outcome } from '../../../helpers/program.ts';

/** Expects a refusal: 1, sentences, nothing on stdout. */
function expectRefusal(outcome: Outcome, sentence: RegExp): void {
  expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code: 1, stdout: '' });
  expect(outcome.stderr).toMatch(sentence);
  expect(isSentences(outcome.stderr), outcome.stderr).toBe(true);
}

/** Root may write anywhere: then the command runs as nobody, who must be able to read the program. */
const isRoot = process.getuid?.() === 0;
const asNobody: CommandOptions = isRoot ? { uid: 65_534 } : {};
const canBeRefused = !isRoot || [root, process.execPath].every(isOpenToAll);

function isOpenToAll(place: string): boolean {
  const parent = path.dirname(place);
  return (statSync(place).mode & 0o001) !== 0 && (parent === place || isOpenToAll(parent));
}

async function closedShop(): Promise<{ data: string; scratch: string }> {
  const scratch = await temporaryFolder();
  const shop = await openFrenchShop();
  await importFile(
    shop.client,
    await writeChat(scratch, 'Nadia', [
      ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
      ['2026-11-20T10:05', 'Salon', 'Bonjour !'],
    ]),
  );
  shop.close();
  return { data: shop.folder, scratch };
}

describe('a data folder', () => {
  it('that is a file is refused', async () => {
    const file = path.join(await temporaryFolder(), 'file');
    writeFileSync(file, 'mine');
    expectRefusal(await vitrine(['threads'], { data: file }), /not a folder/);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it.runIf(canBeRefused)('that may not be written is refused, and left as it is', async () => {
    const parent = await temporaryFolder();
    await chmod(parent, 0o755);
    const data = path.join(parent, 'data');
    await mkdir(data);
    await chmod(data, 0o555);
    for (const args of [['settings', 'currency', 'EUR'], ['threads']])
      expectRefusal(await vitrine(args, { data, ...asNobody }), /cannot write/);
    expectRefusal(
      await vitrine(['threads'], { data: path.join(data, 'deeper'), ...asNobody }),
      /cannot (write|create)/,
    );
    expect(readdirSync(data)).toEqual([]);
  });
});

describe('a database', () => {
  it('that is damaged is refused by every command, with what to do, and not touched', async () => {
    const { data } = await closedShop();
    const file = path.join(data, 'vitrine.db');
    const bytes = readFileSync(file);
    bytes.fill(0x58, 0, 100);
    writeFileSync(file, bytes);
    const commands = [['threads'], ['check'], ['settings', 'currency', 'EUR']];
    for (const outcome of await vitrineEach(commands, data)) expectRefusal(outcome, /is damaged.*restore/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('whose inner pages are damaged ends in a sentence, not in a stack', async () => {
    const { data } = await closedShop();
    const file = path.join(data, 'vitrine.db');
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 2);
    writeFileSync(file, bytes);
    expectRefusal(await vitrine(['threads'], { data }), /is damaged/);
    const check = await vitrine(['check', '--json'], { data });
    expect(check.code).toBe(1);
    expect(isSentences(check.stderr) || check.stderr.includes('damaged'), check.stderr).toBe(true);
    expect(check.stderr).not.toMatch(/\n\s+at |mistake of its own/);
  });

  it('of a newer Vitrine is refused, read or written', async () => {
    const { data } = await closedShop();
    const db = openConnection(path.join(data, 'vitrine.db'));
    db.pragma('user_version = 99990');
    db.close();
    const commands = [['threads'], ['settings', 'currency', 'EUR']];
    for (const outcome of await vitrineEach(commands, data)) expectRefusal(outcome, /newer Vitrine/);
  });
});

describe('a full disk', () => {
  it('stops an import with a sentence and leaves nothing of it', async () => {
    const { data, scratch } = await closedShop();
    const file = path.join(scratch, 'Discussion WhatsApp avec Nadia Coiffure.txt');
    await writeExportFile(file, 30_000);
    // A process that may write no file beyond a megabyte meets the same errors as a full disk.
    const outcome = await vitrine(['import', file, '--me', 'Salon Éclat'], { data, shell: 'ulimit -f 2048' });
    expectRefusal(outcome, /[Dd]isk/);
    const shop = await openFrenchShop({ folder: data });
    expect(countRows(shop.context.db)).toMatchObject({ thread: 1, message: 2, import_run: 1 });
    expect(await shop.client.care.check()).toEqual({ ok: true, findings: [] });
  });

  it.runIf(existsSync('/dev/full'))('stops a report, and a device stays a device', async () => {
    const { data } = await closedShop();
    const outcome = await vitrine(['report', '--month', '2026-11', '--out', '/dev/full'], { data });
    expectRefusal(outcome, /disk is full/);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
    expect(existsSync('/dev/full.part')).toBe(false);
  });

  it('stops a backup and leaves no half of it', async () => {
    const { data, scratch } = await closedShop();
    const out = path.join(scratch, 'out');
    await mkdir(out);
    const outcome = await vitrine(['backup', path.join(out, 'b.zip')], { data, shell: 'ulimit -f 64' });
    expectRefusal(outcome, /[Dd]isk/);
    expect(readdirSync(out)).toEqual([]);
    await vitrineJson(['backup', path.join(out, 'b.zip')], { data });
    expect(readdirSync(out)).toEqual(['b.zip']);
  });
});
