import { existsSync } from 'node:fs';
import { ORPCError } from '@orpc/client';
import { describeBillProblem } from '../../../../shared/bill/problem-text.ts';
import {
  billFields,
  billMap,
  type BillComparison,
  type BillMap,
  type BillProblem,
} from '../../../../shared/contract/bills.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { formatMoney } from '../../../../shared/money/format-money.ts';
import { parseMicros } from '../../../../shared/money/micros.ts';
import { billWordsOf } from '../bill-words.ts';
import { placeWords } from '../category-words.ts';
import { sentenceOf, text, UsageError, type Call, type Command } from '../command.ts';
import { formatTable } from '../table.ts';
import { Problems, readJson, readMonth } from './money.ts';

/** `reconcile FILE [--map JSON] [--month M]` */
export const reconcileCommand: Command = {
  usage: 'reconcile FILE [--map JSON] [--month YYYY-MM]',
  options: { map: { type: 'string' }, month: { type: 'string' } },
  arguments: [1, 1],
  async run(call) {
    const month = readMonth(call.values);
    const map = readMap(call);
    const file = { path: call.resolve(call.positionals[0] ?? '') };
    try {
      const answer = await call.core().client.bills.compareFile({ file, map, month });
      return { json: answer, text: describe(answer, call) };
    } catch (error) {
      throw explain(error, call) ?? error;
    }
  },
};

// A word that means nothing is a slip of the hand: nobody else would tell that it was passed over.
const strictMap = billMap.strict();

/** `--map` as JSON or a file with it: `{"columns":{…}}`, or the columns alone beside what else is said. */
function readMap(call: Call): BillMap | undefined {
  const said = text(call.values, 'map');
  if (said === undefined) return undefined;
  const parsed = strictMap.safeParse(spread(readSaid(said, call)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(
    `--map takes columns such as {"date":"Date","country":"Country","amount":"Price"}${issue === undefined ? '' : `; ${issue.path.join('.')}: ${issue.message}`}.`,
  );
}

function readSaid(said: string, call: Call): unknown {
  const path = call.resolve(said);
  if (!said.trim().startsWith('{') && existsSync(path)) return readJson(path);
  try {
    return JSON.parse(said);
  } catch {
    throw new UsageError(`--map takes JSON, or a file with it, not "${said.slice(0, 80)}".`);
  }
}

function spread(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'columns' in value) return value;
  const entries = Object.entries(value);
  const isColumn = ([name]: [string, unknown]): boolean => (billFields as readonly string[]).includes(name);
  // A currency's code is no heading: "currency":"EUR" says what the file is in.
  const isCode = ([name, said]: [string, unknown]): boolean =>
    name === 'currency' && /^[A-Z]{3}$/.test(String(said));
  const columns = entries.filter((entry) => isColumn(entry) && !isCode(entry));
  const others = entries.filter((entry) => !isColumn(entry) || isCode(entry));
  return { ...Object.fromEntries(others), columns: Object.fromEntries(columns) };
}

// What a refusal carries beside its sentence: every line that cannot be read, and what to say.
function explain(error: unknown, { language }: Call): Problems | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null;
  const { code, details } = error.data as { code: string; details: Record<string, unknown> };
  const words = billWordsOf(language);
  const sentence = sentenceOf(new Refusal(code, error.message, details), language === 'fr');
  if (code === 'bill_columns_missing') return new Problems([sentence, words.sayColumns]);
  if (code === 'bill_needs_answers') return new Problems([sentence, words.sayAnswers]);
  if (code !== 'bill_lines_unreadable') return null;
  const problems = details['problems'] as BillProblem[];
  return new Problems([sentence, ...problems.map((problem) => describeBillProblem(problem, language))]);
}

function describe(answer: BillComparison, { language }: Call): string {
  const words = billWordsOf(language);
  const money = (amount: string): string => formatMoney(parseMicros(amount), answer.currency, language);
  const signed = (amount: string): string => (parseMicros(amount) > 0 ? `+${money(amount)}` : money(amount));
  const rows = answer.rows.flatMap((row) => [
    [placeOf(row, language), money(row.ours), money(row.theirs), signed(row.difference)],
    ...row.causes.map(({ cause, messages, amount }) => [
      `  ${words.causes[cause]}${messages.length === 0 ? '' : ` (${words.messages(messages.length)})`}`,
      '',
      '',
      signed(amount),
    ]),
    ...(parseMicros(row.unexplained) === 0
      ? []
      : [[`  ${words.unexplained}`, '', '', signed(row.unexplained)]]),
  ]);
  const { totals } = answer;
  const last = [words.total, money(totals.ours), money(totals.theirs), signed(totals.difference)];
  const others = answer.months.filter((month) => month !== answer.month);
  return [
    `${answer.month}, ${answer.currency}`,
    formatTable([[...words.columns], ...rows, last]),
    ...(others.length === 0 ? [] : [words.otherMonths(others)]),
  ].join('\n');
}

function placeOf({ category, market }: BillComparison['rows'][number], language: 'en' | 'fr'): string {
  const words = billWordsOf(language);
  if (category === 'other') return words.other;
  if (market !== '') return placeWords(category, market, language);
  return placeWords(category, words.allMarkets, language);
}
