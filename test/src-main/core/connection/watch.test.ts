import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { keepWatch } from '../../../../src-main/core/connection/keep-watch.ts';
import { findConnection, noteStop } from '../../../../src-main/database/connections.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { startGraph, type TestGraph } from '../../../helpers/graph/start.ts';
import { someAccount, someNumber, someToken } from '../../../helpers/graph/world.ts';

type Core = Awaited<ReturnType<typeof openFrenchShop>>;

async function openConnected(): Promise<{ graph: TestGraph; core: Core }> {
  const graph = await startGraph();
  const core = await openFrenchShop();
  await core.client.connection.saveToken({ token: someToken });
  await core.client.connection.connect({
    ...{ number: 'main', phone_number_id: someNumber, account: someAccount, channel: 'api' },
  });
  return { graph, core };
}

function stopOf({ context }: Core): number | null {
  return findConnection(context.db, 'main')?.stopped_code ?? null;
}

function looks({ world }: TestGraph): number {
  return world.requests.filter(({ path }) => path.endsWith(someNumber)).length;
}

describe('the daily look', () => {
  it('at start finds what went wrong meanwhile, and lets a number send again that may', async () => {
    const { graph, core } = await openConnected();
    graph.world.numbers.get(someNumber)!.health = { canSend: 'BLOCKED', codes: [131042] };
    const first = keepWatch(core.context);
    await vi.waitFor(() => expect(stopOf(core)).toBe(131042));
    await first.stop();

    graph.world.numbers.get(someNumber)!.health = { canSend: 'AVAILABLE', codes: [] };
    const rung = vi.fn();
    core.context.bells.onRing('outbox', rung);
    const second = keepWatch(core.context);
    await vi.waitFor(() => expect(stopOf(core)).toBe(null));
    await second.stop();
    expect(rung).toHaveBeenCalled();
  });

  it('after a bell does not try again what Meta has just stopped, and comes once for many bells', async () => {
    const { graph, core } = await openConnected();
    const part = keepWatch(core.context, { afterBell: 30, between: 0, daily: 86_400_000 });
    onTestFinished(() => part.stop());
    const before = looks(graph);
    await vi.waitFor(() => expect(looks(graph)).toBeGreaterThan(before));
    await vi.waitFor(() => expect(findConnection(core.context.db, 'main')?.checked_at).not.toBe(null));
    await new Promise((resolve) => setTimeout(resolve, 100));
    noteStop(core.context.db, 'main', 131042, core.context.clock());
    const atFirst = looks(graph);
    for (let n = 0; n < 20; n += 1) core.context.bells.ring('connection');
    await vi.waitFor(() => expect(looks(graph)).toBe(atFirst + 1));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(looks(graph)).toBe(atFirst + 1);
    expect(stopOf(core)).toBe(131042);
  });

  it('leaves all as it was while Meta is not reached', async () => {
    const { graph, core } = await openConnected();
    graph.world.disturbances.push({ kind: 'reset', times: 50 });
    const before = await core.client.connection.status();
    const part = keepWatch(core.context);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await part.stop();
    expect(await core.client.connection.status()).toEqual(before);
  });

  it('asks nobody where no number is connected', async () => {
    const graph = await startGraph();
    const core = await openFrenchShop();
    const part = keepWatch(core.context);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await part.stop();
    expect(graph.world.requests).toEqual([]);
  });
});
