import type { DataSummary } from '../../../shared/contract/backups.ts';
import type { SummaryRow } from '../../database/data-summary.ts';
import type { CoreContext } from '../context.ts';

/** What a database holds, as the contract has it. */
export function presentSummary(context: CoreContext, row: SummaryRow): DataSummary {
  const toIso = (at: number | null): string | null => (at === null ? null : context.zone().toIso(at));
  return { ...row, first_at: toIso(row.first_at), last_at: toIso(row.last_at) };
}
