/** A whole number as people type it, thousands grouped or not; null for anything else, such as "12.5". */
export function readWholeNumber(text: string): number | null {
  const typed = text.trim();
  if (!/^(\d{1,8}|\d{1,3}([\s.,’']\d{3}){1,2})$/.test(typed)) return null;
  return Number(typed.replace(/\D/g, ''));
}
