import { readCount } from '../../tariff/rate-file/cells.ts';
import type { LineCells } from './line-cells.ts';

/**
 * How many messages a line bills: by its own column, one where the file tells single messages, null where it does not say; none where it
 * costs nothing, fewer than none where it gives money back. Undefined when its count cannot be read.
 */
export function countOfLine(cells: LineCells, amount: number): number | null | undefined {
  const count = countIn(cells);
  if (count === null || count === undefined) return amount === 0 ? 0 : count;
  if (amount === 0) return 0;
  return amount < 0 ? -count : count;
}

function countIn(cells: LineCells): number | null | undefined {
  if (!cells.has('messages')) return cells.has('customer') || cells.has('message_id') ? 1 : null;
  if (cells.isRepeated('messages')) return 0;
  return readCount(cells.of('messages')) ?? undefined;
}
