import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { guardNavigation } from '../../../../src-main/hosts/electron/navigation-guard.ts';
import { openFilesIn } from '../../../../src-main/hosts/electron/open-file.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { preventable } from '../../../helpers/electron/events.ts';
import { until } from '../../../helpers/electron/page.ts';
import { app, dialog, resetElectron, shell } from '../../../helpers/electron/stand-in.ts';
import { StandInContents } from '../../../helpers/electron/window.ts';

const ticket = 'T'.repeat(43);
let contents: StandInContents;
let folder: string;

beforeEach(async () => {
  resetElectron();
  guardNavigation();
  contents = new StandInContents();
  app.emit('web-contents-created', preventable({}), contents);
  folder = path.join(await temporaryFolder(), 'opened');
});

/** A message with this file, which the page asks to be opened. */
async function ask(name: string, type: string, address = `vitrine://app/media/${ticket}`): Promise<void> {
  const file = path.join(await temporaryFolder(), 'content');
  await writeFile(file, 'content', { mode: 0o600 });
  const found = { file, name, type, kind: 'document', size: 7 } as const;
  openFilesIn(folder, (asked) => Promise.resolve(asked === ticket ? found : null));
  expect(contents.openHandler?.({ url: address })).toEqual({ action: 'deny' });
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a file of a message', () => {
  it('opens as a copy when the owner agrees, who is told its name', async () => {
    dialog.answers = [0];
    await ask('Le menu.pdf', 'application/pdf');
    const [opened = ''] = await until(() => (shell.opened.length > 0 ? shell.opened : null));
    expect(dialog.questions[0]?.message).toContain('Le menu.pdf');
    expect([path.basename(opened), readFileSync(opened, 'utf8')]).toEqual(['Le menu.pdf', 'content']);
    expect(opened.startsWith(folder)).toBe(true);
    expect(statSync(opened).mode & 0o177).toBe(0);
  });

  it.each([
    ['holiday.exe', 'image/jpeg', 'holiday.jpg'],
    ['invoice.pdf.js', 'application/pdf', 'invoice.pdf.pdf'],
    ['gpj\u202eexe.scr', 'image/png', 'gpjexe.png'],
    ['../../autostart.desktop', 'audio/ogg', '_.._autostart.ogg'],
    ['', 'video/mp4', 'file.mp4'],
  ])('that is named %j and holds %s opens as %j', async (name, type, expected) => {
    dialog.answers = [0];
    await ask(name, type);
    const [opened = ''] = await until(() => (shell.opened.length > 0 ? shell.opened : null));
    expect(path.relative(folder, opened).split(path.sep).slice(1)).toEqual([expected]);
  });

  it('does not open when the owner does not agree', async () => {
    dialog.answers = [1];
    await ask('menu.pdf', 'application/pdf');
    expect([dialog.questions.length, shell.opened, existsSync(folder)]).toEqual([1, [], false]);
  });

  it.each(['application/octet-stream', 'application/zip', 'text/html', '__proto__'])(
    'that holds %s is not even asked about',
    async (type) => {
      await ask('menu.pdf', type);
      expect([dialog.questions, shell.opened]).toEqual([[], []]);
    },
  );

  it('does not open for another ticket or another place', async () => {
    await ask('menu.pdf', 'application/pdf', `vitrine://app/media/${'U'.repeat(43)}`);
    await ask('menu.pdf', 'application/pdf', `vitrine://evil/media/${ticket}`);
    await ask('menu.pdf', 'application/pdf', `vitrine://app/media/../${ticket}`);
    expect([dialog.questions, shell.opened]).toEqual([[], []]);
  });
});

it('keeps no copies from one start to the next', async () => {
  await mkdir(path.join(folder, 'old'), { recursive: true });
  openFilesIn(folder, () => Promise.resolve(null));
  expect(existsSync(folder)).toBe(false);
});
