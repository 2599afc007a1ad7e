import type { PdfCard } from '../book.ts';
import type { PdfPage } from '../page.ts';

/** The three cards of the first page: what was spent, the free replies (or the messages, where none are counted), and what could have been spared. */
export function makeCards(page: PdfPage): PdfCard[] {
  return [spent(page), page.statement.allowance.length > 0 ? replies(page) : messages(page), avoidable(page)];
}

function spent(page: PdfPage): PdfCard {
  const { statement, figures, words } = page;
  const { amount, confirmed, estimated, unknown } = statement.totals;
  const range = amount.min === amount.max ? [amount.max] : [amount.min, amount.max];
  const value = figures.range(amount);
  const exact = range.map((micros) => figures.exact(micros)).join('\u00a0–\u00a0');
  const { forecast } = statement;
  return {
    label: statement.isRunning ? words.spentSoFar : words.spent,
    value: unknown > 0 ? words.atLeast(value) : value,
    of: '',
    share: amount.max === 0 ? null : confirmed / amount.max,
    tone: 'paid',
    lines: [
      ...(unknown > 0 ? [words.known(exact)] : exact === value ? [] : [words.exactly(exact)]),
      ...certainty(page, confirmed, estimated),
      ...(forecast === null
        ? []
        : [
            words.forecast(
              figures.rounded(forecast.middle),
              figures.rounded(forecast.low),
              figures.rounded(forecast.high),
            ),
          ]),
    ],
  };
}

function certainty({ figures, words }: PdfPage, confirmed: number, estimated: number): string[] {
  if (confirmed === 0 && estimated === 0) return [];
  if (estimated === 0) return [words.allConfirmed];
  if (confirmed === 0) return [words.allEstimated];
  return [words.confirmed(figures.exact(confirmed)), words.estimated(figures.exact(estimated))];
}

// As many numbers as there is room for; the appendix has them all.
const shownNumbers = 3;

function replies({ statement, figures, words }: PdfPage): PdfCard {
  const [first, ...others] = statement.allowance.toSorted((one, other) => other.used - one.used);
  if (first === undefined) throw new Error('There is no number with free replies.');
  const left = first.limit - first.used;
  const further = others
    .slice(0, shownNumbers - 1)
    .map(({ number, used, limit }) => `${number} · ${figures.count(used)} ${words.of(figures.count(limit))}`);
  const hidden = others.length - further.length;
  return {
    label: words.replies,
    value: figures.count(first.used),
    of: words.of(figures.count(first.limit)),
    share: first.limit === 0 ? null : first.used / first.limit,
    tone: left > 0 ? 'open' : 'paid',
    lines: [
      `${first.number} · ${left > 0 ? words.repliesLeft(figures.count(left)) : words.repliesGone}`,
      ...further,
      ...(hidden > 0 ? [words.moreNumbers(hidden)] : []),
    ],
  };
}

function messages({ statement, figures, words }: PdfPage): PdfCard {
  const { totals } = statement;
  const parts = ['charged', 'free', 'notDelivered'] as const;
  return {
    label: words.outcomes.messages,
    value: figures.count(totals.messages),
    of: '',
    share: null,
    tone: 'ink',
    lines: parts.map((part) => `${words.outcomes[part]} · ${figures.count(totals[part])}`),
  };
}

function avoidable({ statement, figures, words }: PdfPage): PdfCard {
  const { amount, causes } = statement.avoidable;
  const count = causes.reduce((sum, cause) => sum + cause.messages, 0);
  return {
    label: words.avoidable,
    value: figures.rounded(amount),
    of: '',
    share: null,
    tone: 'ink',
    lines: [
      causes.length === 0
        ? words.noneAvoidable
        : words.avoidableLine(words.messages(count, figures.count(count)), causes.length),
    ],
  };
}
