import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { updateLedger } from '../../../../src-main/core/ledger-update.ts';
import { settleByStatus } from '../../../../src-main/core/outbox/settle-by-status.ts';
import type { OutboxRow } from '../../../../src-main/database/outbox.ts';
import { openFrenchShop, setAll, type CoreClient } from '../../../helpers/core.ts';
import { startGraph, type TestGraph } from '../../../helpers/graph/start.ts';
import { someAccount, someNumber, someToken } from '../../../helpers/graph/world.ts';
import { hear } from '../../../helpers/outbox/hear.ts';
import type { Death, Errand } from '../../../helpers/outbox/send-and-die.ts';
import { createRandom } from '../../../helpers/random.ts';
import { startable } from '../../../helpers/started/startable.ts';

/** A thousand: `VITRINE_KILLS=1000 VITRINE_SEED=… npm test killed`. */
const kills = Number(process.env['VITRINE_KILLS'] ?? 4);
const seed = Number(process.env['VITRINE_SEED'] ?? 20261123);
const script = startable('test/helpers/outbox/send-and-die.ts');
const timeout = 120_000 + kills * 5_000;

/** Every named step of the first two messages: the start, then a claim and a settling each. */
const steps: Death[] = [1, 2, 3, 4, 5].flatMap((write) =>
  (['before', 'inside', 'after'] as const).map((moment) => ({ write, moment })),
);

type Killing =
  | { death: Death }
  | { after: number }
  | { requests: number; after: number }
  | { atMeta: 'acted' | 'not acted' }
  | { never: true };

/** Sends in a process of its own until it is killed, or until nothing is left to send. */
async function sendInProcess(folder: string, graph: TestGraph, killing: Killing): Promise<string> {
  const death = 'death' in killing ? killing.death : null;
  const { disturbances, requests } = graph.world;
  disturbances.length = 0;
  const isAtMeta = 'atMeta' in killing;
  const acts = isAtMeta && killing.atMeta === 'acted' ? { acts: true } : {};
  disturbances.push(
    isAtMeta
      ? { kind: 'hang', path: '/messages', ...acts }
      : { kind: 'delay', ms: 4, path: '/messages', times: 1e9 },
  );
  const before = requests.length;
  const child = spawn(process.execPath, [script, JSON.stringify({ folder, death } satisfies Errand)], {
    env: { ...process.env, VITRINE_GRAPH: graph.address },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const kill = (): void => void child.kill('SIGKILL');
  const isByRequests = 'requests' in killing;
  if ('after' in killing && !isByRequests) child.stdout.once('data', () => setTimeout(kill, killing.after));
  // Meta hears of a message, or of so many: the answers, and what is made of them, come after.
  const wanted = isAtMeta ? 1 : isByRequests ? killing.requests : Infinity;
  const later = isAtMeta ? 3 : isByRequests ? killing.after : 0;
  const looking = setInterval(() => {
    if (requests.length < before + wanted) return;
    clearInterval(looking);
    setTimeout(kill, later);
  }, 2);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(looking);
  return said;
}

it(
  `a program killed at any step of a sending loses no message and sends none twice (seed ${String(seed)}, ${String(kills)} random kills)`,
  async () => {
    const graph = await startGraph({ clock: Date.now });
    const random = createRandom(seed);
    const named: Killing[] = steps.map((death) => ({ death }));
    const draw = (): Killing => {
      if (random.chance(0.2)) return { atMeta: random.chance(0.5) ? 'acted' : 'not acted' };
      if (random.chance(0.5)) return { after: Math.floor(random.between(0, 600)) };
      return { requests: Math.ceil(random.between(0, 4)), after: Math.floor(random.between(0, 80)) };
    };
    const drawn = Array.from({ length: kills }, draw);
    const plan = process.env['VITRINE_KILLS'] === undefined ? thin(named, drawn) : [...named, ...drawn];

    let shop = await openFrenchShop({ now: Date.now() });
    const { folder } = shop;
    await shop.client.connection.saveToken({ token: someToken });
    // Nothing is held for its price, however many there are.
    await setAll(shop.client, { exempt: 'true' });
    const tie = {
      number: 'main',
      phone_number_id: someNumber,
      account: someAccount,
      channel: 'api',
    } as const;
    await shop.client.connection.connect(tie);
    let written = 0;
    for (const [index, killing] of [...plan, { never: true as const }].entries()) {
      for (const thread of [0, 1]) {
        const phone = `+336${String(10_000_000 + index * 2 + thread)}`;
        const id = hear(shop.context.db, graph.world, phone, Date.now());
        written += await addTwo(shop.client, String(id));
      }
      shop.close();
      const said = await sendInProcess(folder, graph, killing);
      expect(said, JSON.stringify(killing)).toBe('');
      shop = await openFrenchShop({ folder, now: Date.now() });
    }

    const rows = shop.context.db.prepare<[], OutboxRow>('SELECT * FROM outbox').all();
    const counts = graph.countSent();
    expect(rows).toHaveLength(written);
    expect([...counts.values()].filter((count) => count !== 1)).toEqual([]);
    expect(rows.filter(({ state }) => state !== 'sent' && state !== 'uncertain')).toEqual([]);
    // All that Meta took and nobody was told of is marked; all that is marked as sent, Meta took.
    for (const row of rows) if (row.state === 'sent') expect(counts.get(row.callback)).toBe(1);
    const lost = rows.filter(({ state }) => state === 'uncertain');
    const arrived = lost.filter(({ callback }) => counts.has(callback));
    const inThread = shop.context.db.prepare(`SELECT count(*) FROM message WHERE direction = 'out'`).pluck();
    expect(inThread.get()).toBe(rows.length - lost.length);

    // The statuses settle those that arrived, and no others.
    for (const row of arrived) await tellStatus(shop, graph, row);
    expect(inThread.get()).toBe(rows.length - lost.length + arrived.length);
    expect((await shop.client.outbox.list({})).counts.uncertain).toBe(lost.length - arrived.length);
    expect((await shop.client.care.check()).findings).toEqual([]);
    if (process.env['VITRINE_KILLS'] !== undefined) {
      process.stdout.write(
        `${plan.length} kills, ${written} messages: ${rows.length - lost.length} settled by the answer, ${lost.length} uncertain, of which ${arrived.length} had arrived\n`,
      );
    }
  },
  timeout,
);

/** Eight named steps, each moment and each write among them, and the drawn ones. */
function thin(named: readonly Killing[], drawn: readonly Killing[]): Killing[] {
  return [...named.filter((_, index) => index % 2 === 0), ...drawn];
}

async function addTwo(client: CoreClient, thread: string): Promise<number> {
  for (const text of ['un', 'deux']) await client.outbox.add({ thread, draft: { kind: 'text', text } });
  return 2;
}

async function tellStatus(
  { context }: Awaited<ReturnType<typeof openFrenchShop>>,
  graph: TestGraph,
  { callback }: OutboxRow,
): Promise<void> {
  const [taken] = graph.sentAs(callback);
  await context.writeLong(['outbox'], async (db) => {
    const status = {
      callback,
      metaId: taken?.metaId ?? '',
      at: Date.now(),
      number: 'main',
      kind: 'sent' as const,
    };
    const change = settleByStatus(db, context, status);
    await updateLedger(db, context, change === null ? [] : [change]);
  });
}
