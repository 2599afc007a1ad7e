import { alertFacts, type Alert } from '../../../shared/contract/alerts.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { findAlert, listAlerts, setAlertSeen, type AlertRow } from '../../database/alerts.ts';
import type { CoreContext } from '../context.ts';
import { api } from '../implement.ts';
import { raiseAlerts } from './raise-alerts.ts';

/** Warnings about money, once each. */
export const alerts = {
  list: api.alerts.list.handler(async ({ context, input }) => {
    await raiseWhereAllowed(context);
    return { alerts: listAlerts(context.db, !input.all).map((row) => presentAlert(row, context)) };
  }),

  see: api.alerts.see.handler(({ context, input: { id, seen } }) =>
    context.write(['alerts'], (db) => {
      const row = /^\d{1,15}$/.test(id) ? findAlert(db, Number(id)) : undefined;
      if (row?.is_told !== 1) {
        throw new Refusal('no_such_alert', `There is no warning ${id.slice(0, 40)}.`, { id });
      }
      setAlertSeen(db, row.id, seen ? (row.seen_at ?? context.clock()) : null);
      return { seen };
    }),
  ),
};

// Whoever asks learns of what is due now, too, unless another process holds the folder, or a long write would have to be waited for.
async function raiseWhereAllowed(context: CoreContext): Promise<void> {
  if (context.readonly !== null || context.gate.isBusy) return;
  try {
    await raiseAlerts(context);
  } catch (error) {
    // Those told before can be shown all the same.
    if (!(error instanceof Refusal)) context.log(error);
  }
}

function presentAlert(row: AlertRow, context: CoreContext): Alert {
  const zone = context.zone();
  return {
    id: String(row.id),
    raised_at: zone.toIso(row.raised_at),
    seen_at: row.seen_at === null ? null : zone.toIso(row.seen_at),
    facts: alertFacts.parse(JSON.parse(row.facts)),
  };
}
