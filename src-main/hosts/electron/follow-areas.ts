import type { Area } from '../../../shared/contract/changes.ts';
import { withCore, type CoreClient } from './core-client.ts';
import type { CoreKeeper } from './core-keeper.ts';

/** What is done after changes: `touched` names the areas of all writes since the last time, null at first and with every new core. */
export type FollowWork = (client: CoreClient, touched: ReadonlySet<Area> | null) => Promise<void>;

/** Does `work` now and after every write in `areas`, once at a time: what is written meanwhile is one time more. A core that ends is followed by the next. */
export async function followAreas(
  core: CoreKeeper,
  areas: readonly Area[],
  work: FollowWork,
  onError: (error: unknown) => void,
): Promise<never> {
  for (;;) {
    // A core that ends takes its stream along; the next one is asked again.
    await withCore(core, (client) => followIn(client, areas, work, onError)).catch(() => undefined);
  }
}

async function followIn(
  client: CoreClient,
  areas: readonly Area[],
  work: FollowWork,
  onError: (error: unknown) => void,
): Promise<void> {
  let touched: Set<Area> | null = new Set();
  let isDue = false;
  let working: Promise<void> | null = null;

  async function catchUp(): Promise<void> {
    while (isDue) {
      const now = touched;
      touched = new Set();
      isDue = false;
      await work(client, now).catch(onError);
    }
    working = null;
  }

  for await (const change of await client.changes.watch()) {
    const own = change.areas.filter((area) => areas.includes(area));
    if (change.areas.length === 0) touched = null;
    else if (own.length === 0) continue;
    for (const area of own) touched?.add(area);
    isDue = true;
    working ??= catchUp();
  }
}
