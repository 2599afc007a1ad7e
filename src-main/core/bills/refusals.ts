import type { BillField, BillProblem } from '../../../shared/contract/bills.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';

/** The refusal for a bill that is not, or no longer, kept. */
export function unknownBill(): Refusal {
  return new Refusal('unknown_bill', 'This bill is no longer here.');
}

/** The refusal for a bill in a currency that cannot be compared with ours. */
export function otherCurrency(theirs: string, ours: string, line?: number): Refusal {
  const where = line === undefined ? 'This bill' : `This bill, from line ${String(line)} on,`;
  return new Refusal(
    'bill_other_currency',
    `${where} is in ${theirs}, and Meta bills your shop in ${ours}: amounts of two currencies are not compared.`,
    { theirs, ours, ...(line === undefined ? {} : { line }) },
  );
}

/** The refusal for a file far larger than any bill. */
export function billTooLarge(shown: string): Refusal {
  return new Refusal(
    'bill_too_large',
    `${shown} is far larger than a bill, so it was not opened. Export a month at a time.`,
  );
}

/** The refusal for a file that is none of the kinds that bills come in. */
export function notABill(shown: string): Refusal {
  return new Refusal(
    'not_a_bill',
    `${shown} is neither Meta’s answer to pricing_analytics nor a table in CSV or XLSX with headings and lines below them. Export it again, or type the bill’s totals.`,
  );
}

/** The refusal for a file with nothing in it. */
export function emptyBill(shown: string): Refusal {
  return new Refusal('bill_empty', `${shown} is empty. Export it again.`);
}

/** The refusal for a page of a website that was saved in a bill’s place. */
export function webPage(shown: string): Refusal {
  return new Refusal(
    'bill_is_page',
    `${shown} is a web page and not a bill, perhaps that of a login. Log in and export the file again.`,
  );
}

/** The refusal for a PDF, whose sums have to be typed. */
export function pdfBill(shown: string): Refusal {
  return new Refusal(
    'bill_is_pdf',
    `${shown} is a PDF: type its totals, or export the same figures as CSV, XLSX or JSON.`,
  );
}

/** The refusal for JSON that ends too early or is damaged. */
export function cutOff(shown: string): Refusal {
  return new Refusal(
    'bill_cut_off',
    `${shown} ends too early or is damaged. Download it again, and wait until it is whole.`,
  );
}

/** The refusal for what Meta answered instead of figures. */
export function metaError(shown: string, code: number): Refusal {
  return new Refusal(
    'bill_meta_error',
    `${shown} holds an error of Meta’s (code ${String(code)}) and no figures. Ask Meta again.`,
    { code },
  );
}

/** The refusal for a table of which it is not known yet which column holds what. */
export function columnsMissing(
  shown: string,
  headings: readonly string[],
  missing: readonly BillField[],
): Refusal {
  return new Refusal(
    'bill_columns_missing',
    `It is not clear which columns of ${shown} hold ${missing.join(', ')}. Its headings are: ${headings.join(' | ')}.`,
    { headings, missing },
  );
}

/** The refusal for a table with something that only the owner can say. */
export function askOwner(
  shown: string,
  asks: { date_order: boolean; currency: boolean; categories: readonly string[] },
): Refusal {
  const what = [
    ...(asks.date_order ? ['whether its dates begin with the day or the month'] : []),
    ...(asks.currency ? ['in which currency it is'] : []),
    ...(asks.categories.length > 0 ? [`which categories these are: ${asks.categories.join(', ')}`] : []),
  ];
  return new Refusal('bill_needs_answers', `Say of ${shown} ${what.join('; ')}.`, { ...asks });
}

/** The refusal for a bill with lines that cannot be read, all of them at once. */
export function unreadableLines(shown: string, problems: readonly BillProblem[]): Refusal {
  const lines = problems.reduce(
    (total, { code, text }) => total + (code === 'more_problems' ? Number(text) : 1),
    0,
  );
  return new Refusal(
    'bill_lines_unreadable',
    `${String(lines)} lines of ${shown} cannot be read for sure, so none of it was taken.`,
    { lines, problems },
  );
}
