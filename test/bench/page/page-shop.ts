import { serveGraph } from '../../helpers/graph/server.ts';
import { someAccount, someNumber, someToken } from '../../helpers/graph/world.ts';
import { showInBrowser } from '../../e2e/hosts/browser-host.ts';
import type { ShownShop } from '../../e2e/hosts/shown-shop.ts';
import { countTimers } from '../../e2e/pages/timers.ts';
import { openBenchCore } from '../core.ts';
import { makeShop } from '../shop.ts';
import type { Bench } from '../row.ts';

/** A thread of the shop, and its newest message. */
export interface BenchThread {
  id: string;
  newest: string;
}

/** A big shop that a real Chromium shows, connected, so that its chats have a composer, and with every window open. */
export interface PageShop {
  shown: ShownShop;
  threads: number;
  longest: BenchThread;
  /** One of about a hundred messages. */
  short: BenchThread;
}

const threads = 10_000;
const longest = 50_000;

/** Makes the shop around the real clock's now, shows it, and ends everything once `work` is done. */
export async function withPageShop<Result>(
  { messages, folder }: Bench,
  work: (shop: PageShop) => Promise<Result>,
): Promise<Result> {
  const end = Date.now();
  await makeShop(folder, { messages, threads, longest, end, days: 90, isOpen: true });
  const graph = await serveGraph(Date.now);
  const before = process.env['VITRINE_GRAPH'];
  process.env['VITRINE_GRAPH'] = graph.address;
  let shown: ShownShop | undefined;
  try {
    const found = await connect(folder);
    shown = await showInBrowser({
      dataFolder: folder,
      viewport: { width: 1280, height: 800 },
      initScript: countTimers,
      onPage: () => undefined,
    });
    await shown.page.locator('a[data-thread]').first().waitFor();
    return await work({ shown, threads, ...found });
  } finally {
    await shown?.end();
    if (before === undefined) delete process.env['VITRINE_GRAPH'];
    else process.env['VITRINE_GRAPH'] = before;
    await graph.close();
  }
}

async function connect(folder: string): Promise<Pick<PageShop, 'longest' | 'short'>> {
  const core = await openBenchCore(folder, 'api', Date.now());
  try {
    await core.client.connection.saveToken({ token: someToken });
    const there = { phone_number_id: someNumber, account: someAccount };
    await core.client.connection.connect({ number: 'main', channel: 'api', ...there });
    const newestOf = core.context.db.prepare<[number], BenchThread>(
      'SELECT CAST(id AS TEXT) AS id, CAST(last_message_id AS TEXT) AS newest FROM thread ORDER BY thread.id LIMIT 1 OFFSET ?',
    );
    const [first, second] = [newestOf.get(0), newestOf.get(1)];
    if (first === undefined || second === undefined) throw new Error('The shop has no two threads.');
    return { longest: first, short: second };
  } finally {
    core.close();
  }
}
