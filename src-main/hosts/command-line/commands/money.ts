import { readFileSync } from 'node:fs';
import { month as monthSchema } from '../../../../shared/contract/shapes.ts';
import type { MonthSpend } from '../../../../shared/contract/spend.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { formatMoney, formatMoneyRange } from '../../../../shared/money/format-money.ts';
import { parseMicros } from '../../../../shared/money/micros.ts';
import { isSumUnknown } from '../../../../shared/money/unknown-sum.ts';
import { priceScenario } from '../../../../shared/tariff/price-scenario.ts';
import { ScenarioProblem } from '../../../../shared/tariff/scenario-problem.ts';
import { placeWords } from '../category-words.ts';
import { text, UsageError, type Call, type Command, type Values } from '../command.ts';
import { toOneLine } from '../harmless.ts';
import { describeSum } from '../sum-words.ts';
import { formatTable } from '../table.ts';

/** `spend [--month M] [--number ID]` */
export const spendCommand: Command = {
  usage: 'spend [--month YYYY-MM] [--number ID]',
  options: { month: { type: 'string' }, number: { type: 'string' } },
  arguments: [0, 0],
  async run(call) {
    const month = readMonth(call.values);
    const answer = await call.core().client.spend.month({ month, number: text(call.values, 'number') });
    return { json: answer, text: describeSpend(answer, call) };
  },
};

/** `price FILE` */
export const priceCommand: Command = {
  usage: 'price FILE',
  arguments: [1, 1],
  run({ positionals, resolve, language }) {
    const input = readJson(resolve(positionals[0] ?? ''));
    const problems: string[] = [];
    const priceOne = (scenario: unknown, prefix: string): unknown => {
      try {
        return priceScenario(scenario, language);
      } catch (error) {
        if (!(error instanceof ScenarioProblem)) throw error;
        for (const { path, message } of error.problems) {
          const place = joinPath(prefix, path);
          problems.push(place === '' ? message : `${place}: ${message}`);
        }
        return null;
      }
    };
    const json = Array.isArray(input)
      ? input.map((scenario, index) => priceOne(scenario, `[${String(index)}]`))
      : priceOne(input, '');
    if (problems.length > 0) throw new Problems(problems);
    return Promise.resolve({ json, text: JSON.stringify(json, null, 2) });
  },
};

/** Several sentences for stderr at once. */
export class Problems extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

/** The month of --month, or undefined when it was not given. */
export function readMonth(values: Values): string | undefined {
  const value = text(values, 'month');
  if (value !== undefined && !monthSchema.safeParse(value).success) {
    throw new UsageError(`--month takes a month such as 2026-11, not "${value}".`);
  }
  return value;
}

/** The JSON of a file; refused with `no_such_file` or `bad_json`. */
export function readJson(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new Refusal('no_such_file', `There is no readable file ${file}.`, { file });
  }
  try {
    // Windows editors begin a file with a byte order mark.
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Refusal('bad_json', `${file} is not JSON: ${error instanceof Error ? error.message : ''}`, {
      file,
    });
  }
}

function joinPath(prefix: string, path: string): string {
  if (prefix === '') return path;
  return path === '' || path.startsWith('[') ? `${prefix}${path}` : `${prefix}.${path}`;
}

function describeSpend(spend: MonthSpend, call: Call): string {
  const { words, language } = call;
  const money = (min: string, max: string): string =>
    formatMoneyRange(parseMicros(min), parseMicros(max), spend.currency, language);
  const { to_date: actual, through_api: replay } = spend;
  const knownOr = (text: string): string => (isSumUnknown(actual) ? words.unknownSum : text);
  return formatTable([
    [spend.month, `${spend.currency}, ${spend.time_zone}`],
    [words.spend.toDate, describeSum(actual, spend.currency, call)],
    ...(actual.unknown_messages === 0 ? [] : [[words.unpriced, String(actual.unknown_messages)]]),
    ...(spend.beside === null
      ? []
      : [[words.spend.beside, knownOr(money(spend.beside.total.min, spend.beside.total.max))]]),
    ...spend.lines.map((line) => [
      words.spend.byHand(toOneLine(line.text)),
      formatMoney(parseMicros(line.amount), line.currency, language),
    ]),
    ...(spend.estimates.confirmed === 0
      ? []
      : [[words.spend.corrected, `${String(spend.estimates.wrong)} / ${String(spend.estimates.confirmed)}`]]),
    ...(spend.liability === null || spend.liability.messages === 0
      ? []
      : [
          [
            words.spend.liability,
            `${describeSum(spend.liability, spend.currency, call)} (${words.spend.undelivered(spend.liability.messages)})`,
          ],
        ]),
    [words.spend.forecast, knownOr(money(spend.forecast.low, spend.forecast.high))],
    [words.spend.throughApi, describeSum(replay.to_date, spend.currency, call)],
    ...spend.allowance.map((it) => [
      `${words.spend.replies} (${it.number})`,
      `${String(it.used)} / ${String(it.limit)}${it.elsewhere === 0 ? '' : ` (${String(it.elsewhere)} ${words.spend.elsewhere})`}`,
    ]),
    ...spend.by_category.map((row) => [
      `${placeWords(row.category, row.market, language)}${language === 'fr' ? '\u00a0' : ''}: ${String(row.messages)}`,
      row.amount === null
        ? '?'
        : typeof row.amount === 'string'
          ? money(row.amount, row.amount)
          : money(row.amount.min, row.amount.max),
    ]),
  ]);
}
