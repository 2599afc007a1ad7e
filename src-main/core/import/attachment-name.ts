/** An attachment's name as every export of one phone has it: an iPhone puts a running number in front that counts anew in each. */
export function lastingName(name: string): string {
  return name.normalize('NFC').replace(/^\d{8}-/, '');
}

/** Who gave an attachment its name: two kinds of phones name the same photo differently. */
export function namerOf(name: string): 'android' | 'iphone' | 'person' {
  if (/^[A-Z]{3}-\d{8}-WA\d/.test(name)) return 'android';
  return /^\d{8}-|^\d{4}-\d\d-\d\d-[A-Z]+-\d/.test(name) ? 'iphone' : 'person';
}
