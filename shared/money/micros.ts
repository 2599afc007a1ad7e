import { Refusal } from '../contract/refusal.ts';

/** Decimal text such as "0.0248" to integer micros (24800), exactly; refuses anything else (`not_an_amount`). */
export function parseMicros(text: string): number {
  const parts = /^(-?)(\d+)(?:\.(\d{1,6})0*)?$/.exec(text);
  if (parts === null) throw notAnAmount(text);
  const [, sign = '', whole = '', fraction = ''] = parts;
  const micros = Number(whole + fraction.padEnd(6, '0'));
  if (!Number.isSafeInteger(micros)) throw notAnAmount(text);
  return sign === '' || micros === 0 ? micros : -micros;
}

/** Integer micros to the shortest exact decimal text: 24800 → "0.0248", 0 → "0". A long sum may come as a bigint. */
export function formatMicros(micros: number | bigint): `${number}` {
  const sign = micros < 0 ? '-' : '';
  const digits = String(micros).replace('-', '').padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  const text = `${sign}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`;
  return text as `${number}`;
}

function notAnAmount(text: string): Refusal {
  return new Refusal(
    'not_an_amount',
    `Write the amount as digits with a point, such as 0.0248, instead of “${text}”.`,
  );
}
