import { MessageChannel } from 'node:worker_threads';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { EventPublisher, implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { Area, Change } from '../../../shared/contract/changes.ts';
import { contract, type Contract } from '../../../shared/contract/contract.ts';
import type { ReminderStanding, ShownReminder } from '../../../shared/contract/reminders.ts';
import { settingKeys, type Settings } from '../../../shared/contract/settings.ts';
import type { CoreKeeper } from '../../../src-main/hosts/electron/core-keeper.ts';

/** A core that says of reminders and settings what a test wants, and remembers what it was told to do. */
export interface RemindingCore extends CoreKeeper {
  settings: Partial<Settings>;
  standing: ReminderStanding;
  /** What the next taking gives. */
  due: ShownReminder[];
  /** Each order, as its name and what came with it. */
  orders: unknown[][];
  /** How often each question was asked. */
  asked: { standing: number; take: number; settings: number };
  /** Threads that were answered. */
  answered: Set<string>;
  /** What the next questions wait for. */
  slow: Promise<unknown>;
  announce(...areas: Area[]): void;
}

const api = implement(contract);
const unset = Object.fromEntries(settingKeys.map((key) => [key, null])) as unknown as Settings;
const now = '2026-11-20T10:00:00.000Z';

/** A reminder of one thread, with whatever a test wants otherwise. */
export function reminderOf(more: Partial<ShownReminder> = {}): ShownReminder {
  return {
    id: 'lead:t1:120',
    kind: 'lead',
    title: 'Nadia: answer by 19:00',
    body: 'Is the blue dress still there?',
    threads: ['t1'],
    opens: { view: 'inbox', thread: 't1' },
    sound: 'none',
    is_last: false,
    ...more,
  };
}

/** A thread whose window is open for hours yet, as the core tells of it. */
function threadOf(id: string, needsReply: boolean): InferContractRouterOutputs<Contract>['inbox']['thread'] {
  return {
    now,
    thread: {
      ...{
        id,
        kind: 'customer',
        name: 'Nadia',
        customer: null,
        country: null,
        number: 'main',
        channel: 'phone',
      },
      ...{
        needs_reply: needsReply,
        done: false,
        hidden: false,
        unread: 0,
        tags: [],
        snoozed_until: null,
        held: null,
      },
      ...{ last_message_at: now, last_inbound_at: now, last_good_moment: null },
      window: { state: 'open', closes_at: '2026-11-20T18:00:00.000Z' },
      free_entry_point: { state: 'none', closes_at: null, at_latest: null },
      preview: { direction: 'in', author: null, text: 'Hello?', attachment: null },
    },
    month: { sent: 0, charged: 0, amount: '0', through_api: null, currency: null },
    ...{ messages: 1, first_unread: null, note: '', origins: [], merges: [] },
  };
}

export function createRemindingCore(): RemindingCore {
  const publisher = new EventPublisher<{ change: Change }>();
  let revision = 0;
  const core: RemindingCore = {
    settings: { close_to_tray: false, start_at_login: false, time_zone: 'Europe/Paris' },
    standing: { now, paused_until: null, next_at: null, needs_reply: 0 },
    due: [],
    orders: [],
    asked: { standing: 0, take: 0, settings: 0 },
    answered: new Set(),
    slow: Promise.resolve(),
    announce(...areas) {
      publisher.publish('change', { revision: (revision += 1), areas });
    },
    isRunning: () => true,
    async connect() {
      const { port1, port2 } = new MessageChannel();
      new RPCHandler(router).upgrade(port1);
      port1.start();
      return port2;
    },
    async close() {
      // Nothing runs.
    },
  };
  const order = (name: string, input: unknown): void => void core.orders.push([name, input]);
  const router = {
    changes: {
      watch: api.changes.watch.handler(async function* ({ signal }) {
        const changes = publisher.subscribe('change', signal === undefined ? {} : { signal });
        yield { revision, areas: [] };
        yield* changes;
      }),
    },
    settings: {
      list: api.settings.list.handler(() => {
        core.asked.settings += 1;
        return { settings: { ...unset, ...core.settings }, set_up: true, demo: false, own_names: [] };
      }),
    },
    inbox: {
      thread: api.inbox.thread.handler(({ input }) =>
        threadOf(input.thread, !core.answered.has(input.thread)),
      ),
      snooze: api.inbox.snooze.handler(({ input }) => {
        order('snooze', input);
        return { snoozed_until: input.until };
      }),
    },
    reminders: {
      standing: api.reminders.standing.handler(async () => {
        core.asked.standing += 1;
        await core.slow;
        return core.standing;
      }),
      take: api.reminders.take.handler(() => {
        core.asked.take += 1;
        return { reminders: core.due.splice(0) };
      }),
      pause: api.reminders.pause.handler(({ input }) => {
        order('pause', input.until);
        return core.standing;
      }),
      wake: api.reminders.wake.handler(() => {
        order('wake', null);
        return {};
      }),
    },
  };
  return core;
}
