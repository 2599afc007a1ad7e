import { open } from 'node:fs/promises';
import { formatMicros } from '../../shared/money/micros.ts';
import { writeCsvRow } from './csv.ts';
import type { ReportStyle, StatementCharge, WriteStatement } from './statement.ts';

/** The columns that bookkeepers rely on. */
export const reportHeader =
  'date,time,customer,name,direction,type,template,category,market,window,outcome,reason,amount,currency,certainty,era,rate_card,message_id';

/** The CSV in pieces of text, in order; `rows` counts the charges so far. */
export async function* csvPieces(
  charges: AsyncIterable<readonly StatementCharge[]>,
  { bom, decimals }: Pick<ReportStyle, 'bom' | 'decimals'>,
): AsyncGenerator<{ text: string; rows: number }> {
  yield { text: `${bom ? '\ufeff' : ''}${reportHeader}\r\n`, rows: 0 };
  let rows = 0;
  for await (const page of charges) {
    rows += page.length;
    yield { text: page.map((charge) => `${writeRow(charge, decimals)}\r\n`).join(''), rows };
  }
}

/** Writes the month as CSV. */
export const writeMonthCsv: WriteStatement = async (source, file, style, tell, signal) => {
  const handle = await open(file, 'w');
  try {
    for await (const { text, rows } of csvPieces(source.charges(signal), style)) {
      await handle.appendFile(text);
      tell(source.count === 0 ? 1 : rows / source.count, rows);
    }
  } finally {
    await handle.close();
  }
};

function writeRow(charge: StatementCharge, decimals: ReportStyle['decimals']): string {
  return writeCsvRow([
    charge.date,
    charge.time,
    charge.customer ?? '',
    charge.name,
    'out',
    charge.type,
    charge.template ?? '',
    charge.category ?? '',
    charge.market ?? '',
    charge.window,
    charge.outcome,
    charge.reason,
    amountText(charge).replaceAll('.', decimals),
    charge.currency ?? '',
    charge.certainty,
    charge.era,
    charge.rateCard ?? '',
    charge.message,
  ]);
}

function amountText({ amount }: StatementCharge): string {
  if (amount === null) return '';
  const max = formatMicros(amount.max);
  return amount.min === amount.max ? max : `${formatMicros(amount.min)} to ${max}`;
}
