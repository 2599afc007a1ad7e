// ITU's country codes: +1 and +7 have one digit, these have two, all others three.
const oneOrTwoDigits = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** An E.164 number as it is read aloud: pairs after a French code, threes elsewhere. Anything else as it is. */
export function numberWords(customer: string): string {
  if (!/^\+\d{7,15}$/.test(customer)) return customer;
  const digits = customer.slice(1);
  const code = oneOrTwoDigits.exec(digits)?.[0] ?? digits.slice(0, 3);
  const rest = digits.slice(code.length);
  const groups = code === '33' && rest.length === 9 ? /^\d|\d\d/g : /\d{3}(?=\d{2})|\d+/g;
  return `+${code} ${(rest.match(groups) ?? [rest]).join(' ')}`;
}
