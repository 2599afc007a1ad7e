import { Refusal } from '../../../../shared/contract/refusal.ts';

/** The refusal for a file that is no list of events. */
export function unknownFile(shown: string): Refusal {
  return new Refusal(
    'notification_file_unknown',
    `${shown} is neither a calendar (.ics) nor a table in CSV or XLSX with headings and rows below them. Export it again.`,
  );
}

/** The refusal for a file with nothing in it. */
export function emptyFile(shown: string): Refusal {
  return new Refusal('notification_file_empty', `${shown} is empty. Export it again.`);
}

/** The refusal for a file larger than any list of a shop's. */
export function fileTooLarge(shown: string): Refusal {
  return new Refusal(
    'notification_file_too_large',
    `${shown} holds more than 10,000 rows or is too large: export a few weeks.`,
  );
}

/** The refusal for a website's page saved in a file's place. */
export function savedPage(shown: string): Refusal {
  return new Refusal(
    'notification_file_is_page',
    `${shown} is a web page, perhaps that of a login. Log in and export the file again.`,
  );
}

/** The refusal for a PDF. */
export function savedPdf(shown: string): Refusal {
  return new Refusal(
    'notification_file_is_pdf',
    `${shown} is a PDF: export the same list as CSV, XLSX or iCalendar (.ics).`,
  );
}

/** The refusal for a table of which it is not known which column holds what. */
export function columnsMissing(
  shown: string,
  headings: readonly string[],
  missing: readonly string[],
): Refusal {
  return new Refusal(
    'notification_columns_missing',
    `It is not clear which columns of ${shown} hold ${missing.join(', ')}. Its headings are: ${headings.join(' | ')}.`,
    { headings, missing },
  );
}

/** The refusal for dates that can be read in two ways. */
export function needsDateOrder(shown: string): Refusal {
  return new Refusal(
    'notification_needs_date_order',
    `The dates of ${shown} can be read in two ways: say whether they begin with the day or the month.`,
  );
}

/** The refusal for a file that would cost more than was agreed to; both as text with their currency. */
export function costsMore(price: string, agreed: string): Refusal {
  return new Refusal(
    'notification_file_costs_more',
    `All of them together would cost ${price}, which is more than the ${agreed} agreed to: nothing was planned.`,
    { price, agreed },
  );
}
