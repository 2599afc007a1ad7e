/** A text without accents and case: what two spellings of one name have in common. In SQL it is `fold_text`. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
