import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openCore } from '../../../helpers/core.ts';
import type { Deed, Done } from '../../../helpers/do-and-die.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import {
  bodyOf,
  findWords,
  later,
  marc,
  nadia,
  openPersonShop,
  textOf,
} from '../../../helpers/person-shop.ts';
import { startable } from '../../../helpers/started/startable.ts';

const script = startable('test/helpers/do-and-die.ts');

async function eraseIn(folder: string, dieAt?: number): Promise<Done | null> {
  const deed: Deed = {
    ...{ folder, now: later, erase: `+${nadia.phone}` },
    ...(dieAt === undefined ? {} : { dieAt }),
  };
  const child = spawn(process.execPath, [script, JSON.stringify(deed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>;
  const said = await text(child.stdout);
  const [code, signal] = await ended;
  expect(signal ?? code).toBe(dieAt === undefined ? 0 : 'SIGKILL');
  return dieAt === undefined ? (JSON.parse(said) as Done) : null;
}

it('an erasing that is killed anywhere is all or nothing, and no word is left in the file after the next start', async () => {
  const made = await openPersonShop([
    bodyOf([nadia, marc], [textOf(nadia, 'a1', 'perlimpinpin', 0), textOf(marc, 'b1', 'bonjour', 1)]),
  ]);
  made.close();
  const folder = path.join(await temporaryFolder(), 'data');
  const words = ['perlimpinpin', nadia.phone, 'Zirconière'];
  const begin = async (name: string): Promise<string> => {
    const copy = path.join(folder, name);
    await cp(made.folder, copy, { recursive: true });
    return copy;
  };
  const steps = (await eraseIn(await begin('whole')))?.steps ?? [];
  const committed = steps.indexOf('after COMMIT') + 1;
  expect(committed).toBeGreaterThan(1);
  expect(steps).toContain('after VACUUM');

  for (const dieAt of [
    committed - 1,
    committed,
    steps.indexOf('before VACUUM') + 1,
    steps.indexOf('after VACUUM') + 1,
  ]) {
    const copy = await begin(String(dieAt));
    await eraseIn(copy, dieAt);
    const { client, close } = await openCore({ folder: copy, now: later });
    const isErased = dieAt >= committed;
    expect(findWords(copy, words)).toEqual(isErased ? [] : words);
    expect((await client.inbox.threads({})).threads.map(({ name }) => name).sort()).toEqual(
      isErased ? [marc.name] : [marc.name, nadia.name],
    );
    expect((await client.care.check()).findings).toEqual([]);
    close();
  }
}, 60_000);
