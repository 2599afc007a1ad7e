import type { AmountShape } from '../../../../shared/contract/shapes.ts';
import type { Behaviour, WhatIf } from '../../../../shared/contract/spend.ts';
import { formatMoneyRange } from '../../../../shared/money/format-money.ts';
import { parseMicros } from '../../../../shared/money/micros.ts';
import { isSumUnknown } from '../../../../shared/money/unknown-sum.ts';
import { date, text, UsageError, type Call, type Command } from '../command.ts';
import { describeSum } from '../sum-words.ts';
import { formatTable } from '../table.ts';
import { readMonth } from './money.ts';

const options: ReadonlyMap<string, Behaviour> = new Map([
  ['answer-in-time', 'answer_in_time'],
  ['merge-bubbles', 'merge_bubbles'],
]);

/** `what-if --era E | --card DATE | --answer-in-time | --merge-bubbles [--month M] [--number ID]` */
export const whatIfCommand: Command = {
  usage:
    'what-if --era E | --card YYYY-MM-DD | --answer-in-time | --merge-bubbles [--month YYYY-MM] [--number ID]',
  options: {
    era: { type: 'string' },
    card: { type: 'string' },
    'answer-in-time': { type: 'boolean' },
    'merge-bubbles': { type: 'boolean' },
    month: { type: 'string' },
    number: { type: 'string' },
  },
  arguments: [0, 0],
  async run(call) {
    const { values } = call;
    const era = text(values, 'era');
    const card = date(values, 'card');
    const behaviours = [...options].flatMap(([option, behaviour]) =>
      values[option] === true ? [behaviour] : [],
    );
    const [behaviour] = behaviours;
    if ([era, card].filter((one) => one !== undefined).length + behaviours.length !== 1)
      throw new UsageError(
        'Say either --era, such as 2025-07-01, or --card with a date, or --answer-in-time, or --merge-bubbles.',
      );
    const which = { month: readMonth(values), number: text(values, 'number') };
    const answer = await call.core().client.spend.whatIf({ era, card, behaviour, ...which });
    return { json: answer, text: describeWhatIf(answer, call) };
  },
};

function describeWhatIf(answer: WhatIf, call: Call): string {
  const { words, language } = call;
  const { actual, other, asWas, messages, difference, throughApi, api, behaviours } = words.whatIf;
  const tariff = [answer.era, answer.rate_card].filter((part) => part !== null).join(', ');
  const way = answer.behaviour === null ? `${other} ${tariff}` : behaviours[answer.behaviour];
  const money = (amount: AmountShape): string => {
    const { min, max } = typeof amount === 'string' ? { min: amount, max: amount } : amount;
    return formatMoneyRange(parseMicros(min), parseMicros(max), answer.currency, language);
  };
  const sum = (figures: WhatIf['actual']['to_date']): string => describeSum(figures, answer.currency, call);
  const part = (title: string, { actual: was, other: would, ...rest }: WhatIf['through_api']): string[] => [
    formatTable([
      [title, asWas, way],
      [actual, sum(was.to_date), sum(would.to_date)],
      [messages, String(was.to_date.messages), String(would.to_date.messages)],
      ...(was.to_date.unknown_messages + would.to_date.unknown_messages === 0
        ? []
        : [[words.unpriced, String(was.to_date.unknown_messages), String(would.to_date.unknown_messages)]]),
      [
        difference,
        '',
        isSumUnknown(was.to_date) || isSumUnknown(would.to_date) ? words.unknownSum : money(rest.difference),
      ],
    ]),
    ...rest.reasons.map((reason) => `  ${reason.text}`),
  ];
  const { through_api: replay, ...own } = answer;
  const parts = [part(api, own)];
  if (replay.actual.to_date.messages > 0) parts.push(part(throughApi, replay));
  return [`${answer.month}, ${answer.currency}`, ...parts.map((lines) => lines.join('\n'))].join('\n\n');
}
