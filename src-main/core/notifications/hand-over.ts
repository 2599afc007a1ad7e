import { templateParameters } from '../../../shared/contract/outbox.ts';
import { followOutbox, updateNotification, type NotificationRow } from '../../database/notifications.ts';
import type { Connection } from '../../database/open.ts';
import { findTemplate } from '../../database/templates.ts';
import type { CoreContext } from '../context.ts';
import { writeEntry } from '../outbox/add-entry.ts';
import { fillTemplate } from '../templates/fill-template.ts';
import type { Verdict } from './judge-planned.ts';

const bare = { media_id: null, file_name: null, refers_to: null } as const;

/**
 * Does what was judged, in the caller's transaction: with the row of the outbox is written which notification it carries, so that none leaves
 * twice. Returns whether anything changed.
 */
export function followVerdict(
  db: Connection,
  context: CoreContext,
  row: NotificationRow,
  verdict: Verdict,
  now: number,
): boolean {
  switch (verdict.do) {
    case 'hand':
      handOver(db, context, row, verdict);
      return true;
    case 'move':
      updateNotification(db, {
        ...row,
        ...({ state: 'planned', reason: null, settled_at: null } as const),
        ...{ at: verdict.at, next_at: verdict.at },
      });
      return true;
    case 'wait': {
      const { reason, until } = verdict;
      if (row.state === 'waiting' && row.reason === reason && row.next_at === until) return false;
      updateNotification(db, { ...row, state: 'waiting', reason, next_at: until });
      return true;
    }
    case 'end':
      updateNotification(db, { ...row, state: verdict.state, reason: verdict.reason, settled_at: now });
      return true;
  }
}

function handOver(
  db: Connection,
  context: CoreContext,
  row: NotificationRow,
  { as, thread }: Verdict & { do: 'hand' },
): void {
  const template = row.template_id === null ? undefined : findTemplate(db, row.template_id);
  if (template === undefined) throw new Error('a notification without a template is never handed over');
  const { text } = fillTemplate(template, templateParameters.parse(JSON.parse(row.parameters)));
  const fields =
    as === 'reply'
      ? ({ ...bare, kind: 'text', text, template_id: null, parameters: null } as const)
      : ({ ...bare, kind: 'template', text, template_id: template.id, parameters: row.parameters } as const);
  // What was agreed to in another currency says nothing of the price in this one.
  const most = row.agreed_currency === context.settings().currency ? row.agreed_max : null;
  const terms = { most, expiresAt: row.expires_at };
  const entry = writeEntry(db, context, thread, fields, terms);
  updateNotification(db, {
    ...row,
    ...({ state: 'handed', reason: null, settled_at: null } as const),
    outbox_id: entry.id,
  });
  followOutbox(db, entry);
}
