/** An E.164 number in groups that can be read: pairs after a French code, threes elsewhere. Anything else as it is. */
export function numberWords(customer: string): string {
  const french = /^\+(33)(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(customer);
  if (french) return `+${french.slice(1).join(' ')}`;
  const american = /^\+(1)(\d{3})(\d{3})(\d{4})$/.exec(customer);
  if (american) return `+${american.slice(1).join(' ')}`;
  const other = /^\+(\d{2})(\d{5,13})$/.exec(customer);
  if (!other) return customer;
  const [, code, rest] = other as unknown as [string, string, string];
  return `+${code} ${rest.replace(/\d{3}(?=\d{2})/g, '$& ')}`;
}
