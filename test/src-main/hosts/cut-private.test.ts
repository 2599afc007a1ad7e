import { execFileSync } from 'node:child_process';
import { openSync, readFileSync, renameSync } from 'node:fs';
import { copyFile, mkdir, open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../src-main/hosts/log-file.ts';
import { cutPrivate } from '../../../src-main/hosts/cut-private.ts';
import { createKeys } from '../../../src-main/hosts/browser/keys.ts';
import { openCoreThread } from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { root, runProgram } from '../../helpers/program.ts';

/** What the log would hold of the error that something ends with. */
async function logged(work: () => unknown): Promise<{ message: string; frames: string[]; whole: string }> {
  try {
    await work();
  } catch (error) {
    const whole = cutPrivate((error as Error).stack ?? '');
    const [message = '', ...frames] = whole.split('\n');
    expect(frames).toEqual(frames.filter((line) => (error as Error).stack?.includes(line)));
    return { message, frames, whole };
  }
  throw new Error('It went well.');
}

describe('an error that quotes', () => {
  it.each([
    ['Bonjour Nadia', "Unexpected token 'B', [cut] is not valid JSON"],
    ['Bonjour je suis Nadia', "Unexpected token 'B', [cut]... is not valid JSON"],
    ['{"text": +"Nadia"}', "Unexpected token '+', [cut] is not valid JSON"],
    ['{"text":\n"Nadia", "a": l\'amie de Nadia}', "Unexpected token 'l', ...[cut]... is not valid JSON"],
    ['« Nadia » et "Nadia"', "Unexpected token '[cut] is not valid JSON"],
  ])('JSON that it cannot read says so, and nothing of the text: %s', async (text, sentence) => {
    const { message, frames } = await logged(() => JSON.parse(text) as unknown);
    expect(message).toBe(`SyntaxError: ${sentence}`);
    expect(frames[0]).toBe('    at JSON.parse (<anonymous>)');
    expect(frames[1]).toContain('cut-private.test.ts:');
  });

  it('where JSON breaks off keeps its sentence', async () => {
    const { message } = await logged(() => JSON.parse('[1,2') as unknown);
    expect(message).toMatch(/^SyntaxError: Expected ',' or '\]' after array element in JSON at position 4/);
  });

  it.each([
    'WhatsApp Chat with Nadia.zip',
    "Discussion avec L'Atelier 'Nadia' d'Or.zip",
    'Nadia\n    at Nadia (node:fs:1:1)\n.zip',
    'Nadia "la coiffeuse" `d’en face`.txt',
  ])('the file that the system could not open names the mistake and not the file: %s', async (name) => {
    const file = path.join(await temporaryFolder(), name);
    const cases = [() => openSync(file, 'r'), () => open(file, 'r')];
    for (const work of cases) {
      const { message, frames, whole } = await logged(work);
      expect(message).toBe('Error: ENOENT: no such file or directory, open [cut]');
      expect(frames.length).toBeGreaterThan(0);
      expect(whole).not.toMatch(/Nadia|Or\.zip|Atelier/);
    }
    // On one disk: across two the system does not even look for the file.
    const renamed = await logged(() => renameSync(path.join(root, name), path.join(root, 'Nadia’s.zip')));
    expect(renamed.message).toBe('Error: ENOENT: no such file or directory, rename [cut]');
  });

  it('a program or a text without quotes is cut as well', async () => {
    const program = await logged(() => execFileSync('/tmp/Nadia Martin.exe'));
    expect(program.message).toBe('Error: spawnSync [cut] ENOENT');
    const amount = await logged(() => BigInt('Nadia\nMartin'));
    expect(amount.message).toBe('SyntaxError: Cannot convert [cut] to a BigInt');
    const zone = await logged(() => new Intl.DateTimeFormat('fr', { timeZone: 'Nadia/Martin' }));
    expect(zone.message).toBe('RangeError: Invalid time zone specified: [cut]');
  });

  it('what a key of the owner’s data was does not name it', async () => {
    const months: Record<string, Record<string, number>> = {};
    const { message } = await logged(() => months['2026-11']!['Nadia Martin']);
    expect(message).toBe('TypeError: Cannot read properties of undefined (reading [cut])');
  });

  it('and breaks off in the middle is cut to its end', () => {
    expect(cutPrivate("Error: rename '/chats/a.zip' -> '/chats/Nadia")).toBe('Error: rename [cut]');
    expect(cutPrivate('Error: read “Bonjour Nadia')).toBe('Error: read [cut]');
  });
});

describe('a number or a token', () => {
  it.each([
    '+33 6 12 34 56 78',
    '+33612345678',
    '06.12.34.56.78',
    '(212) 555-0123',
    '٠٦١٢٣٤٥٦٧٨',
    '33612345678',
  ])('is cut where it stands: %s', async (number) => {
    const { message } = await logged(() => {
      throw new Error(`No charge for ${number} in thread 12 (month 2026-11).`);
    });
    expect(message).toBe('Error: No charge for [cut] in thread 12 (month 2026-11).');
  });

  it('of Meta, of a page’s address or of a page is cut where it stands', () => {
    const keys = createKeys();
    const code = keys.mintCode().replace(/^.*=/, '');
    const admission = keys.admit({ code }, 0);
    const token = admission.ok ? admission.token : '';
    expect([code, token].map((each) => each.length)).toEqual([22, 43]);
    for (const secret of ['EAAGm0PX4ZCpsBAKZCZAdzt7', code, token]) {
      expect(cutPrivate(`Error: 401 for Bearer ${secret}, twice`)).toBe('Error: 401 for Bearer [cut], twice');
    }
  });
});

describe('what says where the mistake is', () => {
  it('stays: our sources, codes, columns, how a process ended', async () => {
    const missing = path.join(root, 'src-main/core/nowhere.js');
    const { message } = await logged(
      () => createRequire(path.join(root, 'src-main/start.ts'))(missing) as unknown,
    );
    expect(message).toBe(`Error: Cannot find module ${missing}`);
    for (const line of [
      'SqliteError: UNIQUE constraint failed: thread.number_id, thread.name',
      "TypeError [ERR_INVALID_ARG_TYPE]: code 'SQLITE_CONSTRAINT_FOREIGNKEY' or 'EACCES'",
      'The page ended: crashed (-1073741819)',
      'Sandbox helper ended: launch-failed (3221225477)',
      'Error: The core isn’t there, and it couldn’t be started (code 134).',
    ]) {
      expect(cutPrivate(line)).toBe(line);
    }
  });

  it('stays in every frame of a stack, wherever the program lies', () => {
    const frames = [
      `    at Object.read (file://${root}/src-main/core/care.ts:12:3)`,
      '    at async Promise.all (index 0)',
      '    at new Promise (<anonymous>)',
      String.raw`    at run (C:\Program Files (x86)\Vitrine\resources\app.asar\build\main\thread.js:1234567:12)`,
      '    at node:internal/main/worker_thread:212:26',
    ].join('\n');
    expect(cutPrivate(`Error: '/chats/Nadia.zip'\n${frames}`)).toBe(`Error: [cut]\n${frames}`);
  });

  it('stays where the program lies in a folder of any name', async () => {
    const home = path.join(await temporaryFolder(), "d'été (x86)", '[a-b] {c} + $d^.*?|');
    const place = path.join(home, 'src-main', 'hosts', 'cut-private.ts');
    await mkdir(path.dirname(place), { recursive: true });
    await copyFile(path.join(root, 'src-main/hosts/cut-private.ts'), place);
    const source = path.join(home, 'src-main', 'core', 'care.ts');
    const frame = `    at Object.read (${pathToFileURL(source).href}:12:3)`;
    const text = `Error: '/chats/Nadia.zip' and '${source}'\n${frame}`;
    const script = `
      import { cutPrivate } from ${JSON.stringify(pathToFileURL(place).href)};
      process.stdout.write(cutPrivate(${JSON.stringify(text)}));`;
    expect(await runProgram(['--input-type=module', '-e', script])).toMatchObject({
      stderr: '',
      stdout: `Error: [cut] and ${source}\n${frame}`,
    });
  });

  it('takes no time to find, however long and odd the text', () => {
    const started = performance.now();
    for (const piece of [`" ' 12 /a `, 'Cannot convert ', '/', '1 ', 'aA1', '\n    at a:1:1', '«', "' "]) {
      cutPrivate(piece.repeat(65_536 / piece.length));
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the log of a running core', () => {
  it('has the place of a mistake and nothing of what a page sent', async () => {
    const data = await temporaryFolder();
    const write = createLog(data, () => undefined);
    const file = path.join(data, 'logs', 'vitrine.log');
    const texts: string[] = [];
    const thread = await openCoreThread({
      folder: data,
      log: (text) => {
        texts.push(text);
        write(text);
      },
    });
    const port = thread.connect();
    port.start();
    port.postMessage('Bonjour, je suis Nadia');
    await vi.waitUntil(() => texts.length > 0);
    port.close();
    expect(texts[0]).toContain('Bonjour');
    const log = readFileSync(file, 'utf8');
    expect(log).toMatch(
      /^\S+Z SyntaxError: Unexpected token 'B', \[cut\]\.\.\. is not valid JSON\n {4}at JSON\.parse /,
    );
    expect(log).not.toMatch(/Bonjour|Nadia/);
  });
});
