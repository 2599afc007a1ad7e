import type { Notification } from '../../../shared/contract/notifications.ts';
import type { TemplateParameters } from '../../../shared/contract/outbox.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import {
  findNotification,
  listExpiredNotifications,
  listWaitingNotifications,
  type NotificationRow,
} from '../../database/notifications.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { api } from '../implement.ts';
import { presentQuote } from '../present-charge.ts';
import { decidePlanned } from './decide.ts';
import { notificationFiles } from './files/files-area.ts';
import { optOuts } from './opt-out/opt-out-area.ts';
import { readPlan } from './plan.ts';
import { createPresenter } from './presenter.ts';
import { createProposer, type Wanted } from './proposer.ts';
import {
  addPlanned,
  cancelPlanned,
  changePlanned,
  hasLeft,
  restorePlanned,
  wantedOf,
} from './write-planned.ts';

/** So long the owner is told what came to nothing, in ms. */
const toldFor = 7 * 86_400_000;

const touched = ['notifications', 'outbox', 'inbox'] as const;

/** Notifications to customers, planned and priced beforehand. */
export const notifications = {
  plan: api.notifications.plan.handler(({ context, input }) =>
    readPlan(context, {
      from: dayStart(context, input.from),
      until: dayStart(context, input.until),
      thread: input.thread === undefined ? null : Number(input.thread),
    }),
  ),

  waiting: api.notifications.waiting.handler(({ context }) =>
    presentAll(context, listWaitingNotifications(context.db)),
  ),

  dropped: api.notifications.dropped.handler(({ context }) =>
    presentAll(context, listExpiredNotifications(context.db, context.clock() - toldFor)),
  ),

  propose: api.notifications.propose.handler(({ context, input }) => {
    const { at, expiresAt, moment, text, charge, problems } = createProposer(context)(wantedIn(input));
    const zone = context.zone();
    return {
      at: zone.toIso(at),
      expires_at: zone.toIso(expiresAt),
      moment: moment(),
      text,
      charge: charge === null ? null : presentQuote(charge, context),
      problems,
    };
  }),

  add: api.notifications.add.handler(async ({ context, input }) => {
    const row = await context.write(touched, (db) =>
      addPlanned(db, context, createProposer(context, db)(wantedIn(input)), {
        agreed: microsOf(input.agreed),
        source: 'hand',
        source_key: null,
      }),
    );
    return present(context, row.id);
  }),

  change: api.notifications.change.handler(({ context, input }) =>
    changeOne(context, input.id, (db, row) => {
      const before = wantedOf(row);
      const times = {
        event_at: instantOf(input.event_at),
        at: instantOf(input.at),
        end: instantOf(input.expires_at),
      };
      // Another event has another moment and another end.
      const isMoved = times.event_at !== undefined && times.event_at !== before.event_at;
      const wanted: Wanted = {
        thread: before.thread,
        kind: input.kind ?? before.kind,
        template: input.template ?? before.template,
        parameters: input.parameters ?? before.parameters,
        event_at: times.event_at === undefined ? before.event_at : times.event_at,
        at: times.at ?? (isMoved ? null : before.at),
        expires_at: times.end ?? (isMoved ? null : before.expires_at),
        in_window: input.in_window ?? before.in_window,
      };
      const agreed = microsOf(input.agreed) ?? (wanted.template === before.template ? row.agreed_max : null);
      changePlanned(db, context, row, createProposer(context, db)(wanted), agreed);
    }),
  ),

  cancel: api.notifications.cancel.handler(({ context, input }) =>
    changeOne(context, input.id, (db, row) => {
      if (!cancelPlanned(db, context, row, 'by_owner')) throw hasLeft(row);
    }),
  ),

  restore: api.notifications.restore.handler(({ context, input }) =>
    changeOne(context, input.id, (db, row) => {
      restorePlanned(db, context, row);
    }),
  ),

  decide: api.notifications.decide.handler(({ context, input }) =>
    changeOne(context, input.id, (db, row) => {
      decidePlanned(db, context, row, { as: input.as, agreed: microsOf(input.agreed) });
    }),
  ),

  ...notificationFiles,
  ...optOuts,
};

async function changeOne(
  context: CoreContext,
  id: string,
  change: (db: Connection, row: NotificationRow) => void,
): Promise<{ notification: Notification }> {
  const known = await context.write(touched, (db) => {
    const row = /^\d{1,15}$/.test(id) ? findNotification(db, Number(id)) : undefined;
    if (row === undefined) throw unknown(id);
    change(db, row);
    return row.id;
  });
  context.bells.ring('outbox');
  return present(context, known);
}

function presentAll(
  context: CoreContext,
  rows: readonly NotificationRow[],
): { now: string; plan: Notification[] } {
  const presenter = createPresenter(context);
  const all = rows.flatMap((row) => presenter.look(row) ?? []);
  return {
    now: context.zone().toIso(context.clock()),
    plan: all.map((facts) => presenter.present(facts)),
  };
}

function present(context: CoreContext, id: number): { notification: Notification } {
  const row = findNotification(context.db, id);
  const presenter = createPresenter(context);
  const facts = row === undefined ? undefined : presenter.look(row);
  if (facts === undefined) throw unknown(String(id));
  return { notification: presenter.present(facts) };
}

function unknown(id: string): Refusal {
  return new Refusal('unknown_notification', `There is no notification "${id.slice(0, 40)}" here.`, { id });
}

interface Input extends Pick<Wanted, 'kind' | 'template' | 'in_window'> {
  thread: string;
  parameters: TemplateParameters;
  event_at?: string | undefined;
  at?: string | undefined;
  expires_at?: string | undefined;
}

function wantedIn({ thread, kind, template, parameters, in_window, ...times }: Input): Wanted {
  return {
    // No thread has the number 0.
    thread: /^\d{1,15}$/.test(thread) ? Number(thread) : 0,
    ...{ kind, template, parameters, in_window },
    event_at: instantOf(times.event_at) ?? null,
    at: instantOf(times.at) ?? null,
    expires_at: instantOf(times.expires_at) ?? null,
  };
}

function instantOf(text: string | null | undefined): number | null | undefined {
  return text == null ? text : Date.parse(text);
}

function microsOf(amount: string | undefined): number | null {
  return amount === undefined ? null : parseMicros(amount);
}

/** The first instant of a day of the shop's zone; null without one. */
function dayStart(context: CoreContext, day: string | undefined): number | null {
  return day === undefined ? null : context.zone().toInstant(`${day}T00:00:00`);
}
