/** A word with accents, capitals and signs taken away and one blank between its parts: "Catégorie d’envoi" → "categorie d envoi". */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
