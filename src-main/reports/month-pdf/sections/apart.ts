import { marketName } from '../../../../shared/tariff/market-name.ts';
import { named } from '../../words/words.ts';
import type { PdfSection } from '../book.ts';
import type { PdfPage } from '../page.ts';
import { figuresColumn, sentences, sumTable, wide } from './sum-table.ts';

/** The phone chats as if the API had sent them; null where nothing was typed on the phone. */
export function throughApiSection(page: PdfPage): PdfSection | null {
  const { statement, figures, words, names } = page;
  const { throughApi } = statement;
  if (throughApi === null) return null;
  const { refused, byCategory } = throughApi;
  const rows = byCategory.map((sum) => ({
    about: [named(names.categories, sum.category), marketName(sum.market, statement.language)],
    sum,
  }));
  const text = [
    words.throughNote,
    ...(refused > 0 ? [words.throughRefused(refused, figures.count(refused))] : []),
  ];
  if (rows.length === 0) return sentences(words.sections.throughApi, text);
  const about = [wide(words.columns.category, 1.4), wide(words.columns.market)];
  return sumTable(page, words.sections.throughApi, text, about, rows);
}

/** The rules and rate cards that priced the month; null where nothing was priced. */
export function sourcesSection({ statement, figures, words, names }: PdfPage): PdfSection | null {
  const { sources } = statement;
  if (sources.length === 0) return null;
  return {
    title: words.sections.sources,
    text: [words.sourcesNote],
    columns: [
      wide(words.columns.era, 1.6),
      wide(words.columns.card),
      wide(words.columns.confidence, 1.2),
      figuresColumn(words.columns.messages, 20),
    ],
    isDense: false,
    rows: sources.map(({ era, effective, confidence, messages, throughApi }) => [
      `${named(names.eras, era)}${throughApi ? ` (${words.asIf})` : ''}`,
      effective === null ? '–' : figures.day(effective),
      named(names.confidences, confidence),
      figures.count(messages),
    ]),
    total: null,
  };
}
