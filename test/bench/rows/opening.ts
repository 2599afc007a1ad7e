import { compare } from '../interleave.ts';
import { openThread } from '../page/open-thread.ts';
import type { PageShop } from '../page/page-shop.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';

const mostRows = 60;

/** Opening the longest thread in the page: its length costs nothing, and few rows are laid out. */
export async function measureOpening(
  bench: Bench,
  { shown, threads, longest, short }: PageShop,
): Promise<Row[]> {
  const { page } = shown;
  const at = `${grouped(threads)} threads, ${grouped(bench.messages)} messages`;
  const laidOut = async (work: string, rows: string): Promise<Row> => {
    const measured = await page.locator(rows).count();
    return { work, at, measured, least: 5, limit: mostRows, unit: 'rows', note: 'the rest is not there' };
  };
  const chats = await laidOut('Chats that are laid out when the list is opened', '[data-thread]');
  await openThread(page, longest);
  const messages = await laidOut('Messages that are laid out in the longest thread', '[data-message]');
  const opening = await compare(
    bench.rounds + 2,
    () => openThread(page, longest),
    () => openThread(page, short),
  );
  return [
    {
      work: 'Opening the longest thread until its end is painted, beside one of a hundred messages',
      at,
      measured: opening.ratio,
      limit: 1.5,
      unit: '×',
      note: `${milliseconds(opening.ours)} beside ${milliseconds(opening.bare)}`,
    },
    messages,
    chats,
  ];
}
