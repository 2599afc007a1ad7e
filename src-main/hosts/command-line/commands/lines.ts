import type { HandLine } from '../../../../shared/contract/spend.ts';
import { formatMoney } from '../../../../shared/money/format-money.ts';
import { parseMicros } from '../../../../shared/money/micros.ts';
import { sumLines } from '../../../../shared/money/sum-lines.ts';
import { text, UsageError, type Answer, type Call, type Command } from '../command.ts';
import { formatTable } from '../table.ts';
import { readMonth } from './money.ts';

const words = {
  en: { sum: 'In all', removed: 'The line is gone.', notThere: 'There is no such line; "lines" lists them.' },
  fr: {
    sum: 'En tout',
    removed: 'La ligne est supprimée.',
    notThere: 'Cette ligne n’existe pas ; « vitrine lines » les liste.',
  },
};

/** `lines [--month M] | lines add --month M --amount A TEXT [--currency C] | lines remove ID` */
export const linesCommand: Command = {
  usage:
    'lines [--month YYYY-MM] | lines add --month YYYY-MM --amount AMOUNT [--currency CODE] TEXT | lines remove ID',
  options: { month: { type: 'string' }, amount: { type: 'string' }, currency: { type: 'string' } },
  arguments: [0, null],
  async run(call) {
    const [action, ...rest] = call.positionals;
    if (action === undefined) return listLines(call);
    if (action === 'add') return addLine(call, rest.join(' '));
    const [id] = rest;
    if (action !== 'remove' || id === undefined || rest.length > 1)
      throw new UsageError(
        'Say "lines", "lines add --month 2026-11 --amount 12.50 TEXT" or "lines remove ID".',
      );
    return removeLine(call, id);
  },
};

async function listLines(call: Call): Promise<Answer> {
  const { month, lines } = await call.core().client.spend.month({ month: readMonth(call.values) });
  const totals = sumLines(lines);
  const rows = lines.map((line) => toCells(line, call));
  const sums = totals.map((sum) => ['', '', words[call.language].sum, moneyOf(sum, call)]);
  return {
    json: { month, lines, totals },
    text: lines.length === 0 ? call.words.nothing : formatTable([...rows, ...sums]),
  };
}

async function addLine(call: Call, what: string): Promise<Answer> {
  const { values, core } = call;
  const month = readMonth(values);
  const amount = text(values, 'amount');
  if (month === undefined || amount === undefined || what.trim() === '')
    throw new UsageError(
      'Say the month, the amount and what it was for: --month 2026-11 --amount 12.50 TEXT.',
    );
  const currency = text(values, 'currency');
  const line = await core().client.spend.addLine({ month, text: what, amount, currency });
  return { json: line, text: toCells(line, call).join('  ') };
}

async function removeLine({ core, language }: Call, id: string): Promise<Answer> {
  const answer = await core().client.spend.removeLine({ id });
  const { removed, notThere } = words[language];
  if (answer.removed) return { json: answer, text: removed };
  return { json: answer, text: '', problems: [notThere], exitCode: 1 };
}

function toCells(line: HandLine, call: Call): string[] {
  return [line.id, line.month, line.text, moneyOf(line, call)];
}

function moneyOf({ amount, currency }: Pick<HandLine, 'amount' | 'currency'>, { language }: Call): string {
  return formatMoney(parseMicros(amount), currency, language);
}
