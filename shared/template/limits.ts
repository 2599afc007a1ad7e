/** Meta's lengths in characters, and numbers, of a template's parts. */
export const templateLimits = {
  name: 512,
  header: 60,
  body: 1024,
  footer: 60,
  buttons: 10,
  urls: 2,
  phones: 1,
  label: 25,
  url: 2000,
  phone: 20,
  /** A code to copy; a coupon's may be longer than a password's. */
  code: 20,
} as const;

/** Characters as a reader counts them: an emoji outside the basic plane is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}
