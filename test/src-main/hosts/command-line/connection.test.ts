import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { vitrine, vitrineJson } from '../../../helpers/command-line.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { startGraph, type TestGraph } from '../../../helpers/graph/start.ts';
import { someAccount, someNumber, someToken } from '../../../helpers/graph/world.ts';
import { root } from '../../../helpers/program.ts';

/** Runs `vitrine connection token` with a text on its standard input. */
async function giveToken(data: string, text: string): Promise<{ code: number; said: string }> {
  const program = path.join(root, 'src-main', 'hosts', 'command-line', 'main.ts');
  const child = spawn(process.execPath, [program, 'connection', 'token', '--data', data], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (said += part));
  child.stdin.end(text);
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

async function openShop(): Promise<{ graph: TestGraph; data: string }> {
  const graph = await startGraph({ clock: Date.now });
  return { graph, data: path.join(await temporaryFolder(), 'data') };
}

describe('vitrine connection', () => {
  it('takes the token from standard input alone, and says nothing of it', async () => {
    const { data } = await openShop();
    const wrong = await giveToken(data, 'EAAGnot0one0of0theirs\n');
    expect(wrong).toMatchObject({ code: 1 });
    expect(wrong.said).toMatch(/does not take this token/);
    const right = await giveToken(data, `${someToken}\n`);
    expect(right).toMatchObject({ code: 0 });
    expect(right.said).not.toContain(someToken);
    expect(await giveToken(data, '')).toMatchObject({ code: 2 });
    const argument = await vitrine(['connection', 'token', someToken], { data });
    expect(argument.code).toBe(2);
    expect(argument.stderr).not.toContain(someToken);
  });

  it('tells how the numbers do, and checks them with Meta', async () => {
    const { graph, data } = await openShop();
    const { client, close } = await openFrenchShop({ folder: data, now: Date.now() });
    await client.connection.saveToken({ token: someToken });
    await client.connection.connect({
      ...{ number: 'main', phone_number_id: someNumber, account: someAccount, channel: 'api' },
    });
    close();
    const status = await vitrineJson<{ numbers: { light: { state: string } }[] }>(['connection'], { data });
    expect(status.numbers[0]?.light.state).toBe('waiting');
    expect((await vitrine(['connection', 'check', 'main'], { data })).code).toBe(0);

    graph.world.numbers.get(someNumber)!.health = { canSend: 'BLOCKED', codes: [131042] };
    const checked = await vitrine(['connection', 'check', '--lang', 'fr'], { data });
    expect(checked.code).toBe(1);
    expect(checked.stderr).toMatch(/Meta n’a pas de moyen valable de facturer ce compte/);
    const unknown = await vitrine(['connection', 'check', '+33999999999'], { data });
    expect(unknown).toMatchObject({ code: 1 });
    expect(unknown.stderr).toMatch(/There is no number/);
  });
});
