/** A percentage as an owner types it: "80", "80 %", "80,0"; NaN for what is none, which the core refuses. */
export function readLevel(typed: string): number {
  const text = typed.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  return text === '' ? NaN : Number(text);
}
