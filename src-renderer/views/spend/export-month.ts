import type { Client } from '../../connect/client.ts';
import type { Language } from '../../messages/translate.svelte.ts';

/** Fetches the month statement and offers it as a file; French spreadsheets want decimal commas. */
export async function exportMonth(
  client: Client,
  month: string,
  language: Language,
): Promise<{ name: string; rows: number }> {
  const decimals = language === 'fr' ? 'locale' : 'plain';
  const pieces: string[] = [];
  let name = `vitrine-${month}.csv`;
  let rows = 0;
  for await (const piece of await client.reports.month({ month, format: 'csv', decimals, bom: true })) {
    pieces.push(piece.text);
    name = piece.name;
    rows = piece.rows;
  }
  offer(new Blob(pieces, { type: 'text/csv;charset=utf-8' }), name);
  return { name, rows };
}

function offer(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
