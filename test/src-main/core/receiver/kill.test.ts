import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openCore } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { freePort, post } from '../../../helpers/receiving.ts';
import { startable } from '../../../helpers/started/startable.ts';

const script = startable('test/helpers/receive-and-die.ts');

it('what was answered with 200 is there after the process is killed in that moment', async () => {
  const folder = path.join(await temporaryFolder(), 'data');
  const port = await freePort();
  const kept: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    const child = spawn(process.execPath, [script, folder, String(port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    // More are on their way while the first is answered: each of them is there, or was not promised.
    const bodies = Array.from(
      { length: 20 },
      (_, index) => `{"round":${String(round)},"n":${String(index)}}`,
    );
    const answers = bodies.map((one) =>
      post(port, one).then(
        ({ status }) => {
          if (status === 200) kept.push(one);
          child.kill('SIGKILL');
        },
        () => undefined,
      ),
    );
    await Promise.all([...answers, ended]);
  }
  const { context } = await openCore({ folder });
  const there = context.db.prepare<[], string>('SELECT body FROM webhook_body').pluck().all();
  expect(kept.length).toBeGreaterThanOrEqual(2);
  expect(kept.filter((one) => !there.includes(one))).toEqual([]);
});
