import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Deed, Done } from '../../../helpers/do-and-die.ts';
import { openFrenchShop, type CoreClient } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { createRandom } from '../../../helpers/random.ts';
import { startable } from '../../../helpers/started/startable.ts';

/** Decides at which moments; VITRINE_SEED draws others. */
export const seed = Number(process.env['VITRINE_SEED'] ?? 20_261_123);

/** Does something in a process of its own; null when that was killed. */
export async function doInProcess(deed: Deed): Promise<Done | null> {
  const script = startable('test/helpers/do-and-die.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(deed)], {
    env: { ...process.env, TZ: 'UTC' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (signal === 'SIGKILL') return null;
  if (code !== 0) throw new Error(complaint);
  return JSON.parse(said) as Done;
}

/** A closed shop in a folder that can be copied as often as one wants. */
export async function prepareShop(fill: (client: CoreClient) => Promise<unknown>): Promise<string> {
  const shop = await openFrenchShop();
  await fill(shop.client);
  shop.close();
  return shop.folder;
}

/** A copy of a data folder, gone with the test. */
export async function copyOf(folder: string): Promise<string> {
  const copy = path.join(await temporaryFolder(), 'data');
  await cp(folder, copy, { recursive: true });
  return copy;
}

/** Steps (from 1) to stop at: the first of each kind where files move, the database commits or a stage begins, the last move, and some drawn ones. */
export function chooseMoments(steps: readonly string[], drawn: number): number[] {
  const random = createRandom(seed);
  const moments = new Set<number>();
  for (const kind of new Set(steps)) {
    if (!/rename|COMMIT|at (?:indexing|pricing)|rmSync/.test(kind)) continue;
    moments.add(steps.indexOf(kind) + 1);
    if (kind.includes('rename')) moments.add(steps.lastIndexOf(kind) + 1);
  }
  for (let index = 0; index < drawn; index += 1) {
    moments.add(1 + Math.floor(random.between(0, steps.length)));
  }
  return [...moments].sort((one, other) => one - other);
}
