import type { PdfSection } from '../book.ts';
import type { PdfPage } from '../page.ts';
import { capital, exactly, figuresColumn, wide } from './sum-table.ts';

/** What the total is made of: messages by outcome, then money by how sure it is. */
export function totalsSection({ statement, figures, words, names }: PdfPage): PdfSection {
  const { totals } = statement;
  const parts = ['messages', 'charged', 'free', 'refused', 'notDelivered', 'unknown'] as const;
  const confirmed = exactly(totals.confirmed);
  const estimated = exactly(totals.estimated);
  const money = figures.column([totals.amount, confirmed, estimated]);
  return {
    title: words.sections.total,
    text: [],
    columns: [
      wide(words.columns.what),
      figuresColumn(words.columns.messages, 24),
      figuresColumn(words.columns.amount, 40),
    ],
    isDense: false,
    rows: [
      ...parts
        .filter((part) => part === 'messages' || totals[part] > 0)
        .map((part) => [words.outcomes[part], figures.count(totals[part]), '']),
      [capital(names.certainties['confirmed'] ?? ''), '', money(confirmed)],
      [capital(names.certainties['estimated'] ?? ''), '', money(estimated)],
    ],
    total: [words.total, '', money(totals.amount)],
  };
}
