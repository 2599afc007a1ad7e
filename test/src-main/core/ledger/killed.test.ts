import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openCore } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { startable } from '../../../helpers/started/startable.ts';
import { compareWithFullRebuild } from './arrive.ts';

it.each([0, 1, 2])(
  'a writer killed in the middle leaves a message with its statuses and charge, or nothing of it (%i)',
  async (round) => {
    const folder = path.join(await temporaryFolder(), 'data');
    const writer = spawn(process.execPath, [startable('test/helpers/ledger-writer.ts'), folder]);
    onTestFinished(() => void writer.kill('SIGKILL'));
    let begun = 0;
    writer.stdout.setEncoding('utf8').on('data', (text: string) => (begun += text.split('\n').length - 1));
    while (begun < 15 && writer.exitCode === null) await wait(3);
    await wait(round * 1.7);
    writer.kill('SIGKILL');
    await once(writer, 'close');

    const { context } = await openCore({ folder });
    const count = (sql: string): number => Number(context.db.prepare(sql).pluck().get());
    const messages = count('SELECT count(*) FROM message');
    expect(messages).toBeGreaterThanOrEqual(14);
    expect(messages).toBeLessThanOrEqual(begun);
    expect(count('SELECT count(*) FROM message_status')).toBe(messages);
    expect(count('SELECT count(*) FROM charge')).toBe(messages);
    expect(count('SELECT sum(messages) FROM month_total')).toBe(messages);
    const { stored, full } = compareWithFullRebuild(context);
    expect(stored).toBe(full);
  },
);
