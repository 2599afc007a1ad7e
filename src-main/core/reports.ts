import { nextMonth } from '../../shared/time/zone.ts';
import { listReportRows } from '../database/charged-messages.ts';
import { firstIdAt } from '../database/message-id.ts';
import { reportHeader, writeReportRow } from '../reports/month-csv.ts';
import { api } from './implement.ts';
import { findFirstSending } from './ledger-span.ts';
import { toMonthNumber } from './month-number.ts';
import { languageOf } from './language.ts';

const chunk = 1000;

/** The month statement in pieces, so that a hundred thousand charges never sit in memory at once. */
export const reports = {
  month: api.reports.month.handler(async function* ({ context, input, signal }) {
    const zone = context.zone();
    const month = toMonthNumber(input.month);
    const monthFirst = firstIdAt(zone.monthStart(input.month));
    const end = firstIdAt(zone.monthStart(nextMonth(input.month)));
    const language = languageOf(context);
    const style = { zone, decimals: input.decimals === 'locale' && language === 'fr' ? ',' : '.' } as const;
    const name = `vitrine-${input.month}.csv`;
    yield { name, text: `${input.bom ? '\ufeff' : ''}${reportHeader}\r\n`, rows: 0 };
    let after = firstIdAt(findFirstSending(context.db, zone.monthStart(input.month))) - 1;
    let total = 0;
    for (;;) {
      signal?.throwIfAborted();
      const rows = listReportRows(context.db, month, { after, monthFirst, end }, chunk);
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.id;
      total += rows.length;
      yield { name, text: rows.map((row) => `${writeReportRow(row, style)}\r\n`).join(''), rows: total };
    }
  }),
};
