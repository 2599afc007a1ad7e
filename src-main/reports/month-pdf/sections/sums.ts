import { marketName } from '../../../../shared/tariff/market-name.ts';
import { noAmount } from '../../../../shared/money/money.ts';
import { named } from '../../words/words.ts';
import type { PdfSection } from '../book.ts';
import { addUp } from '../figures.ts';
import { lacksLetters } from '../fonts.ts';
import { nameOf, type PdfPage } from '../page.ts';
import { sumTable, wide, type SumRow } from './sum-table.ts';

// A longer list is one to sort and search, in the XLSX.
const mostCustomers = 1_000;

/** The month's sum once by each of what it can be divided by. */
export function sumSections(page: PdfPage): PdfSection[] {
  return [categories(page), markets(page), templates(page), numbers(page), customers(page)].filter(
    ({ rows }) => rows.length > 0,
  );
}

function categories(page: PdfPage): PdfSection {
  const { statement, words, names } = page;
  const rows = statement.byCategory.map((sum) => ({
    about: [named(names.categories, sum.category), marketName(sum.market, statement.language)],
    sum,
  }));
  const about = [wide(words.columns.category, 1.4), wide(words.columns.market)];
  return sumTable(page, words.sections.categories, [], about, rows);
}

function markets(page: PdfPage): PdfSection {
  const { statement, words } = page;
  const rows = statement.byMarket.map((sum) => ({
    about: [marketName(sum.market, statement.language)],
    sum,
  }));
  return sumTable(page, words.sections.markets, [], [wide(words.columns.market)], rows);
}

function templates(page: PdfPage): PdfSection {
  const { statement, words, names } = page;
  const rows = statement.byTemplate.map((sum) => ({
    about: [nameOf(sum.template, words.unnamedTemplate, 20), named(names.category, sum.category)],
    sum,
  }));
  const about = [wide(words.columns.template, 1.4), wide(words.columns.category)];
  return sumTable(page, words.sections.templates, [], about, rows);
}

function numbers(page: PdfPage): PdfSection {
  const { statement, figures, words } = page;
  const rows = statement.byNumber.map((sum) => {
    const free = statement.allowance.find(({ number }) => number === sum.number);
    const used =
      free === undefined ? '' : `${figures.count(free.used)} ${words.of(figures.count(free.limit))}`;
    return { about: [sum.number, nameOf(sum.name, '', 14), used], sum };
  });
  const about = [wide(words.columns.number), wide(words.columns.name), wide(words.columns.allowance)];
  return sumTable(page, words.sections.numbers, [], about, rows);
}

function customers(page: PdfPage): PdfSection {
  const { statement, figures, words } = page;
  const { byCustomer, freeCustomers } = statement;
  const rows: SumRow[] = byCustomer.slice(0, mostCustomers).map((sum) => {
    const number = sum.customer ?? '';
    return { about: [nameOf(sum.name, number, 22), number], sum };
  });
  const others = byCustomer.slice(mostCustomers);
  if (others.length > 0) {
    const sum = addUp(others);
    rows.push({ about: [words.moreCustomers(others.length, figures.count(others.length)), ''], sum });
  }
  if (freeCustomers.customers > 0) {
    const shown = figures.count(freeCustomers.customers);
    const sum = { messages: freeCustomers.messages, unknown: 0, amount: noAmount };
    rows.push({ about: [words.freeCustomers(freeCustomers.customers, shown), ''], sum });
  }
  const about = [wide(words.columns.customer, 1.5), wide(words.columns.number)];
  const text = [words.customersNote, ...(lacksLetters(JSON.stringify(rows)) ? [words.otherSigns] : [])];
  return sumTable(page, words.sections.customers, text, about, rows);
}
