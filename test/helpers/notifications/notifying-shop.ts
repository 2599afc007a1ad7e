import type { Notification } from '../../../shared/contract/notifications.ts';
import { notificationsJob } from '../../../src-main/core/notifications/notifications-job.ts';
import { setAll, type CoreClient } from '../core.ts';
import { addTemplate } from '../graph/shop-events.ts';
import type { Template } from '../graph/world.ts';
import { openSendingShop, type SendingShop } from '../outbox/sending-shop.ts';

/** What a test wants planned, beside the thread and the template. */
type Wish = Partial<Parameters<CoreClient['notifications']['add']>[0]>;

/** A connected shop with opening hours and an approved utility template, whose clock only the test moves. */
export interface NotifyingShop extends SendingShop {
  readonly template: string;
  readonly atMeta: Template;
  /** Plans one for Nadia's fitting unless it says otherwise. */
  plan(thread: string, wish?: Wish): Promise<Notification>;
  one(id: string): Promise<Notification>;
  /** Moves the clock to an instant, and lets whatever waits for it happen. */
  goTo(instant: string): Promise<void>;
  /** Starts the scheduler and the sender; ended with the test, or by what it returns. */
  run(): () => Promise<void>;
  /** Bodies that Meta took, by recipient. */
  taken(): { to: string; type: string }[];
}

/** Monday to Saturday, 09:30 to 19:00. */
const hours = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, [['09:30', '19:00']]]),
);

/** Opens it on a Sunday in November 2026. */
export async function openNotifyingShop(now = '2026-11-22T11:00:00Z'): Promise<NotifyingShop> {
  const shop = await openSendingShop({ now: Date.parse(now) });
  const { client } = shop;
  const atMeta = addTemplate(shop.graph.world);
  await client.templates.sync();
  await setAll(client, { opening_hours: JSON.stringify(hours) });
  const [listed] = (await client.templates.list({})).templates;
  const template = listed?.id ?? '';
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    ...shop,
    template,
    atMeta,
    async plan(thread, wish = {}) {
      const { notification } = await client.notifications.add({
        thread,
        kind: 'appointment',
        template,
        parameters: { header: {}, body: { client: 'Nadia' }, buttons: {} },
        event_at: '2026-11-26T14:00:00Z',
        agreed: '1',
        ...wish,
      });
      return notification;
    },
    async one(id) {
      const { plan } = await client.notifications.plan({ from: '2026-01-01' });
      const found = plan.find((notification) => notification.id === id);
      if (found === undefined) throw new Error(`There is no notification ${id}.`);
      return found;
    },
    async goTo(instant) {
      shop.advance(Date.parse(instant) - shop.now());
      await settle();
    },
    run() {
      const ends = [shop.keep(notificationsJob(shop.context)), shop.send()];
      return async () => {
        await Promise.all(ends.map((end) => end()));
      };
    },
    taken: () =>
      shop.graph.world.taken.map(({ body }) => {
        const { to, type } = body as { to: string; type: string };
        return { to, type };
      }),
  };
}
