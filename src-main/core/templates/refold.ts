import type { Connection } from '../../database/open.ts';
import { listTemplateEvents } from '../../database/template-events.ts';
import type { TemplateRow } from '../../database/templates.ts';
import { foldTemplate, syncedTemplate } from './fold-template.ts';

const second = 1000;

/**
 * A template as Meta's last list and the webhooks since then tell it. Webhooks tell whole seconds: one of the list's own second counts,
 * for it may be newer. A draft, which Meta has not seen, stays as it is.
 */
export function refold(db: Connection, row: TemplateRow): TemplateRow {
  if (row.synced === null || row.synced_at === null || row.meta_id === null) return row;
  const since = Math.floor(row.synced_at / second) * second;
  const words = listTemplateEvents(db, row.meta_id);
  const { components, coming, comingAt, details, ...rest } = foldTemplate(
    syncedTemplate.parse(JSON.parse(row.synced)),
    words.filter(({ at }) => at < since),
    words.filter(({ at }) => at >= since),
  );
  return {
    ...row,
    ...rest,
    coming_category: coming,
    coming_at: comingAt,
    reason_details: details,
    components: JSON.stringify(components),
  };
}
