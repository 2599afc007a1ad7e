import { createZone } from '../../../shared/time/zone.ts';
import type { Statement, StatementCharge } from '../statement.ts';
import type { PdfBook, PdfSection } from './book.ts';
import { makeCards } from './front/cards.ts';
import { makeChart } from './front/chart.ts';
import { listApart, listCategories, listCauses } from './front/lists.ts';
import { nameOf, openPage, type PdfPage } from './page.ts';
import { sourcesSection, throughApiSection } from './sections/apart.ts';
import { avoidableSection, besideSection, linesSection } from './sections/beside.ts';
import { chargesSection } from './sections/charges.ts';
import { daysSection } from './sections/days.ts';
import { sumSections } from './sections/sums.ts';
import { totalsSection } from './sections/totals.ts';

/** Everything that the PDF of a month prints; `charges` are all of them, or none where they are too many. */
export function makeBook(
  statement: Statement,
  charges: readonly StatementCharge[],
  paper: 'a4' | 'letter',
): PdfBook {
  const page = openPage(statement);
  const { figures, words } = page;
  const { timeZone, currency, madeAt, totals, language } = statement;
  const month = figures.month(statement.month);
  const heading = statement.isRunning ? words.soFar(month) : words.heading(month);
  const shop = nameOf(statement.shop, words.noShop, 40);
  return {
    language,
    paper: paper === 'letter' ? 'us-letter' : 'a4',
    date: dateParts(createZone(timeZone).toLocal(madeAt)),
    title: heading,
    author: shop.replace(/[\u2067\u2069]/g, ''),
    description: words.description(month),
    shop,
    month,
    heading,
    subtitle: words.subtitle(timeZone, currency, figures.instant(madeAt, timeZone)),
    cards: makeCards(page),
    warning: totals.unknown > 0 ? words.warning(totals.unknown, figures.count(totals.unknown)) : '',
    chart: makeChart(page),
    lists: [listCategories(page), listCauses(page)].filter((list) => list !== null),
    apart: listApart(page),
    about: aboutText(page),
    appendices: words.appendices,
    sections: makeSections(page, charges),
  };
}

function makeSections(page: PdfPage, charges: readonly StatementCharge[]): PdfSection[] {
  return [
    totalsSection(page),
    ...sumSections(page),
    daysSection(page),
    avoidableSection(page),
    besideSection(page),
    linesSection(page),
    throughApiSection(page),
    sourcesSection(page),
    chargesSection(page, charges),
  ].filter((section) => section !== null);
}

function aboutText({ statement, figures, words }: PdfPage): string {
  const days = statement.sources
    .filter(({ throughApi }) => !throughApi)
    .flatMap(({ effective }) => (effective === null ? [] : [effective]));
  const shown = [...new Set(days)].sort().map((day) => figures.day(day));
  return words.about(words.aboutSources(shown));
}

function dateParts(local: string): PdfBook['date'] {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (local.match(/\d+/g) ?? []).map(
    Number,
  );
  return { year, month, day, hour, minute, second };
}
