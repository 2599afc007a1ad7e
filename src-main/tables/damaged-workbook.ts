import { Refusal } from '../../shared/contract/refusal.ts';

/** The refusal for a workbook that cannot be read to its end. */
export function damagedWorkbook(shown: string): Refusal {
  return new Refusal(
    'damaged_workbook',
    `${shown} is damaged or no workbook that Vitrine can read. Download it again, or save it as CSV.`,
  );
}
