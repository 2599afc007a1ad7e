import type { RateImport } from '../../../../shared/contract/rates.ts';
import { costsRates } from '../../../../shared/tariff/rate-file/costs-rates.ts';
import { text, UsageError, type Answer, type Call, type Command } from '../command.ts';
import { formatTable } from '../table.ts';

const usage =
  'rates list | rates import FILE [--effective YYYY-MM-DD] [--currency CODE] [--dry-run] | rates forget CURRENCY YYYY-MM-DD';

/** `rates [list | import FILE | forget CURRENCY EFFECTIVE]` */
export const ratesCommand: Command = {
  usage,
  options: {
    effective: { type: 'string' },
    currency: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  arguments: [0, 3],
  run(call) {
    const [action = 'list', first, second] = call.positionals;
    const count = call.positionals.length;
    if (action === 'list' && count < 2) return list(call);
    if (action === 'import' && first !== undefined && count === 2) return importFile(call, first);
    if (action === 'forget' && first !== undefined && second !== undefined)
      return forget(call, first, second);
    throw new UsageError(`Say "${usage.replaceAll(' | ', '" or "')}".`);
  },
};

async function list({ core, words }: Call): Promise<Answer> {
  const answer = await core().client.rates.list();
  const rows = answer.cards.map((card) => [
    card.currency,
    card.effective,
    String(card.markets),
    String(card.missing.length),
    words.rates.confidence[card.confidence],
  ]);
  return { json: answer, text: formatTable([words.rates.columns, ...rows]) };
}

async function importFile({ core, values, words, resolve }: Call, file: string): Promise<Answer> {
  const isDry = values['dry-run'] === true;
  const answer = await core().client.rates.importFile({
    path: resolve(file),
    effective: text(values, 'effective'),
    currency: text(values, 'currency'),
    dry_run: isDry,
  });
  const said = isDry ? words.rates.wouldChange : words.rates.imported;
  const blocks = answer.files.map((it) => [
    `${it.file}: ${it.currency}, ${it.effective}`,
    ...(it.changes.length === 0
      ? []
      : [formatTable(it.changes.map((change) => describeChange(change, words)))]),
    said(it.changes.length, it.unchanged),
  ]);
  return {
    json: answer,
    text: blocks.flat().join('\n'),
    problems: answer.files.flatMap((it) => [
      ...it.problems.map(
        ({ line, text: sentence }) => `${it.file}${line === null ? '' : `:${String(line)}`}: ${sentence}`,
      ),
      ...it.unknown_markets.map((market) => `${it.file}: ${words.rates.unknownMarket(market)}`),
    ]),
    exitCode: answer.files.some((it) => it.problems.some(({ code }) => costsRates(code))) ? 1 : 0,
  };
}

async function forget({ core, words }: Call, currency: string, effective: string): Promise<Answer> {
  const answer = await core().client.rates.forget({ currency, effective });
  return { json: answer, text: words.rates.forgotten(answer.forgotten) };
}

function describeChange(change: RateImport['changes'][number], words: Call['words']): string[] {
  return [
    change.market,
    change.from === null ? change.category : `${change.category}, ${words.rates.from(change.from)}`,
    `${change.before ?? '–'} → ${change.after ?? '–'}`,
  ];
}
