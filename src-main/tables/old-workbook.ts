import { Refusal } from '../../shared/contract/refusal.ts';

/** Whether a file begins as the workbooks of before 2007 and those with a password do. */
export function isOldWorkbook(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === '\xd0\xcf\x11\xe0';
}

/** The refusal for the workbooks of before 2007. */
export function oldWorkbook(shown: string): Refusal {
  return new Refusal(
    'old_workbook',
    `${shown} is a workbook of an old kind or has a password. Save it as XLSX or CSV and take that.`,
  );
}
