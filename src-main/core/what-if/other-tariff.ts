import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Account } from '../../../shared/tariff/account.ts';
import { eras } from '../../../shared/tariff/eras/eras.ts';
import { bundledCards } from '../../../shared/tariff/rate-card.ts';
import { createTimeline, type AsOf } from '../../../shared/tariff/timeline.ts';
import type { MonthEvents } from '../month-events.ts';
import { parseSearchDay } from '../search-day.ts';

/** A tariff to compare with: an era with the cards of its last instant, or only the rate card of a date. */
export interface OtherTariff {
  /** Null when the month was priced by this very tariff. */
  asOf: AsOf | null;
  era: string | null;
  /** The card's id; null where the era has none of the account's currency. */
  rateCard: string | null;
}

/** Refuses with `era_or_card` unless exactly one thing to compare with is asked for. */
export function refuseUnlessOne({
  era,
  card,
  behaviour,
}: {
  era?: string | undefined;
  card?: string | undefined;
  behaviour?: string | undefined;
}): void {
  if ([era, card, behaviour].filter((one) => one !== undefined).length === 1) return;
  throw new Refusal(
    'era_or_card',
    'Say with what to compare: an era, the date of a rate card, or what the shop would have done otherwise.',
  );
}

/** The tariff asked for; refused with `unknown_era`, `bad_date` or `no_such_card`. */
export function chooseTariff(
  month: MonthEvents,
  asked: { era?: string | undefined; card?: string | undefined },
  now: number,
): OtherTariff {
  return asked.era === undefined ? ofCard(month, asked.card ?? '') : ofEra(month, asked.era, now);
}

function ofEra(month: MonthEvents, id: string, now: number): OtherTariff {
  const { account, start, end } = month;
  const index = eras.findIndex((era) => era.id === id);
  if (index === -1) {
    const ids = eras.map((era) => era.id);
    throw new Refusal('unknown_era', `“${id.slice(0, 40)}” is no era; choose one of ${ids.join(', ')}.`, {
      eras: ids,
    });
  }
  const begun = startOf(account, id);
  const next = eras[index + 1];
  const last = next === undefined ? Infinity : startOf(account, next.id) - 1;
  const instant = now >= begun && now <= last ? now : Math.min(last, Math.max(begun, now));
  const timeline = createTimeline(account);
  const isOwn = timeline.at(start).era.id === id && timeline.at(end - 1).era.id === id;
  const { card } = timeline.at(isOwn ? end - 1 : instant);
  const asOf = isOwn ? null : { rules: instant, card: instant };
  return { asOf, era: id, rateCard: card?.id ?? null };
}

function ofCard({ account, start, end }: MonthEvents, text: string): OtherTariff {
  const instant = parseSearchDay(text, 'since', account.zone);
  const timeline = createTimeline(account);
  const { card, markets } = timeline.at(instant);
  if (card === null) {
    const currency = account.currency ?? '';
    const first = (account.cards ?? bundledCards).cardsOf(currency)[0]?.effective ?? null;
    throw new Refusal(
      'no_such_card',
      first === null
        ? `There is no rate card in ${currency}; import one first.`
        : `No rate card in ${currency} was in force on ${text}; the first one begins on ${first}.`,
      { currency, date: text, first },
    );
  }
  const isOwn = [start, end - 1].every((at) => {
    const period = timeline.at(at);
    return period.card === card && period.markets === markets;
  });
  return { asOf: isOwn ? null : { card: instant }, era: null, rateCard: card.id };
}

function startOf({ zone }: Account, date: string): number {
  return zone.toInstant(`${date}T00:00:00`);
}
