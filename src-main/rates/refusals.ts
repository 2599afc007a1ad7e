import { Refusal } from '../../shared/contract/refusal.ts';

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
