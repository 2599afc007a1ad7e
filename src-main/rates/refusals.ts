import { Refusal } from '../../shared/contract/refusal.ts';

/** The refusal for a workbook that cannot be read to its end. */
export function damagedWorkbook(shown: string): Refusal {
  return new Refusal(
    'damaged_workbook',
    `${shown} is damaged or no workbook that Vitrine can read. Download it from Meta again, or save it as CSV.`,
  );
}

/** The refusal for a file far larger than any rate card. */
export function rateCardTooLarge(shown: string): Refusal {
  return new Refusal(
    'rate_card_too_large',
    `${shown} is far larger than a rate card, so it was not opened. Choose the CSV or XLSX that Meta offers.`,
  );
}

/** The refusal for a folder or anything else that is no file. */
export function noRateFile(shown: string): Refusal {
  return new Refusal('no_rate_file', `${shown} is not a file. Choose the CSV or XLSX that Meta offers.`);
}

/** The refusal for the workbooks of before 2007. */
export function oldWorkbook(shown: string): Refusal {
  return new Refusal(
    'old_workbook',
    `${shown} is a workbook of an old kind or has a password. Save it as XLSX or CSV and import that.`,
  );
}
