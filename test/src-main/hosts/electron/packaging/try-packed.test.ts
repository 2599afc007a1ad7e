import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../helpers/folder.ts';
import { root } from '../../../../helpers/program.ts';

const script = path.join(root, 'src-main', 'hosts', 'electron', 'packaging', 'try-packed.ts');

/** What a packed program does right, as a shell script; a test puts a mistake first. */
const program = `
case "$*" in
  --help*) echo 'vitrine spend' ;;
  no-such-thing) exit 2 ;;
  demo*) echo '29 threads' ;;
  threads*) echo '"threads":[{' ;;
  --data*) mkdir -p "$2" && : > "$2/vitrine.db" && exec sleep 20 ;;
esac
`;

async function tryPacked(mistake: string): Promise<{ code: number; said: string }> {
  const file = path.join(await temporaryFolder(), 'vitrine');
  await writeFile(file, `#!/bin/sh\n${mistake}\n${program}`);
  await chmod(file, 0o700);
  const env = { ...process.env, DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' };
  return promisify(execFile)(process.execPath, [script, file], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: unknown) => {
      const { code, stderr } = error as { code: number; stderr: string };
      return { code, said: stderr };
    },
  );
}

describe.skipIf(process.platform === 'win32')('a packed program', () => {
  it('works when its commands need no screen, and its window has one', async () => {
    const screen =
      '[ "$1" = --data ] && screen=:0wayland-0; [ "$DISPLAY$WAYLAND_DISPLAY" = "$screen" ] || exit 1';
    expect(await tryPacked(screen)).toEqual({ code: 0, said: 'The packed program works.\n' });
  });

  it.each([
    ['whose commands need a screen', '[ "$1" = --data ] || [ -n "$DISPLAY" ] || exit 1', 'Command failed'],
    ['that hides how a command ended', '[ "$1" != no-such-thing ] || exit 0', 'no-such-thing ended with 0'],
    ['that says something else', '[ "$1" != threads ] || exec echo none', 'vitrine threads --data'],
    ['that is a plain Node', '[ -z "$ELECTRON_RUN_AS_NODE" ] || exec echo node', 'runs as Node'],
    ['whose window does not stay', '[ "$1" != --data ] || exit 0', 'The window did not start'],
  ])('%s does not work', async (_what, mistake, said) => {
    const outcome = await tryPacked(mistake);
    expect([outcome.code, outcome.said]).toEqual([1, expect.stringContaining(said)]);
  });
});
