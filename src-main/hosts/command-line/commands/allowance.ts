import { count, UsageError, type Call, type Command } from '../command.ts';
import { formatTable } from '../table.ts';
import { readMonth } from './money.ts';

const most = 10_000_000;

const words = {
  en: {
    columns: ['number', 'used', 'of them elsewhere', 'free', 'runs out on'],
    entered: (replies: number, number: string, month: string) =>
      replies === 0
        ? `Nothing is counted any more for ${number} elsewhere in ${month}.`
        : `${String(replies)} replies of ${number} are counted as used elsewhere in ${month}.`,
  },
  fr: {
    columns: ['numéro', 'utilisées', 'dont ailleurs', 'gratuites', 'épuisées le'],
    entered: (replies: number, number: string, month: string) =>
      replies === 0
        ? `Plus rien n’est compté ailleurs pour ${number} en ${month}.`
        : `${String(replies)} réponses de ${number} sont comptées comme utilisées ailleurs en ${month}.`,
  },
};

/** `allowance [NUMBER --elsewhere REPLIES] [--month M]` */
export const allowanceCommand: Command = {
  usage: 'allowance [--month YYYY-MM] | allowance NUMBER --elsewhere REPLIES [--month YYYY-MM]',
  options: { month: { type: 'string' }, elsewhere: { type: 'string' } },
  arguments: [0, 1],
  async run(call) {
    const [number] = call.positionals;
    const month = readMonth(call.values);
    const replies = count(call.values, 'elsewhere', 0, most);
    if ((number === undefined) !== (replies === undefined)) {
      throw new UsageError(
        'Say both the number and how many replies it used: allowance NUMBER --elsewhere 120.',
      );
    }
    const { spend } = call.core().client;
    if (number !== undefined && replies !== undefined) {
      const entered = await spend.setUsedElsewhere({ number, month, replies });
      const { entered: say } = words[call.language];
      return { json: entered, text: say(entered.replies, entered.number, entered.month) };
    }
    const { month: name, allowance } = await spend.month({ month });
    return { json: { month: name, allowance }, text: describe(allowance, call) };
  },
};

type Allowance = Awaited<ReturnType<ReturnType<Call['core']>['client']['spend']['month']>>['allowance'];

function describe(allowance: Allowance, { language, words: common }: Call): string {
  if (allowance.length === 0) return common.nothing;
  const rows = allowance.map(({ number, used, elsewhere, limit, runs_out_on: day }) => [
    number,
    String(used),
    String(elsewhere),
    String(limit),
    day ?? '',
  ]);
  return formatTable([words[language].columns, ...rows]);
}
