import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { runCommand } from '../../../../src-main/hosts/electron/command.ts';
import { app, BrowserWindow, dialog, resetElectron } from '../../../helpers/electron/stand-in.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { root } from '../../../helpers/program.ts';

beforeEach(resetElectron);

/** What this process prints while the test runs. */
function listenToStreams(): { stdout: string; stderr: string } {
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    const spy = vi.spyOn(process[name], 'write').mockImplementation((text, ...rest: unknown[]) => {
      printed[name] += String(text);
      (rest.at(-1) as (() => void) | undefined)?.();
      return true;
    });
    onTestFinished(() => {
      spy.mockRestore();
    });
  }
  return printed;
}

describe('a command of the packaged program', () => {
  it('runs on the data folder and ends with its code; nothing opens', async () => {
    const data = path.join(await temporaryFolder(), 'data');
    const printed = listenToStreams();
    await runCommand(['settings', 'shop_name', 'Salon', '--data', data]);
    expect(app.exitCode).toBe(0);
    await runCommand(['settings', '--json', '--data', data]);
    expect(app.exitCode).toBe(0);
    expect(printed.stdout).toContain('"shop_name":"Salon"');
    expect(BrowserWindow.getAllWindows()).toEqual([]);
    expect([dialog.questions, app.lockData]).toEqual([[], null]);
  });

  it('tells what is wrong, and ends with a failure', async () => {
    const printed = listenToStreams();
    await runCommand(['import', '/nowhere.zip', '--data', path.join(await temporaryFolder(), 'data')]);
    expect(app.exitCode).toBe(1);
    await runCommand(['no-such-command']);
    expect(app.exitCode).toBe(2);
    expect(printed.stderr).toMatch(/no-such-command/);
  });
});

describe('the program’s first file', () => {
  it.each([
    ['in development', false, ['electron', '.', '--help']],
    ['packaged', true, ['/opt/vitrine/vitrine', '--help']],
  ])('is through with a command when Electron may go on, %s', async (_where, isPackaged, argv) => {
    const printed = listenToStreams();
    app.isPackaged = isPackaged;
    const real = process.argv;
    process.argv = argv;
    onTestFinished(() => {
      process.argv = real;
    });
    // A name of its own each time: a module runs only once.
    const main = path.join(root, `src-main/hosts/electron/main.ts?packaged=${String(isPackaged)}`);
    await import(main);
    // What comes next in Electron wants a screen, and a folder for Chromium.
    expect(app.exitCode).toBe(0);
    expect(printed.stdout).toContain('Usage: vitrine COMMAND');
    expect(app.isSandboxed).toBe(false);
  });
});
