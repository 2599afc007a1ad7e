import type { Behaviour } from '../../../../shared/contract/spend.ts';
import type { EraId } from '../../../../shared/tariff/charge.ts';

/** With what a month is compared: a rate card, the rules of another time, or what the shop would have done otherwise. */
export const ways = ['card', 'era', 'answer_in_time', 'merge_bubbles'] as const;
export type Way = (typeof ways)[number];

/** The eras, each from its first day on. */
export const eras: readonly EraId[] = ['2018-08-01', '2022-02-01', '2023-06-01', '2025-07-01', '2026-10-01'];

/** What is chosen; `card` is the first day of one, null where the shop's currency has none. */
export interface Choice {
  way: Way;
  era: EraId;
  card: string | null;
}

/** What a choice hangs on: the month (`YYYY-MM`), the first days of the currency's cards, oldest first, and the day today. */
export interface ChoiceOf {
  month: string;
  cards: readonly string[];
  today: string;
}

/** Reads the choice out of the address. What it does not say: a card to come if there is one, else answers in time; the era and card before the month's own. */
export function readChoice(query: ReadonlyMap<string, string>, { month, cards, today }: ChoiceOf): Choice {
  const coming = cards.find((card) => card > today) ?? null;
  const era = eras.find((id) => id === query.get('era'));
  const card = cards.find((day) => day === query.get('card'));
  return {
    way: ways.find((way) => way === query.get('way')) ?? wayOf(card, era, coming),
    era: era ?? beside(eras, ownOf(eras, month)) ?? eras[0] ?? '2018-08-01',
    card: card ?? coming ?? beside(cards, ownOf(cards, month)),
  };
}

// What the address compares with says the way too.
function wayOf(card: string | undefined, era: EraId | undefined, coming: string | null): Way {
  if (card !== undefined) return 'card';
  if (era !== undefined) return 'era';
  return coming === null ? 'answer_in_time' : 'card';
}

/** The address of a choice. */
export function choiceQuery({ way, era, card }: Choice): Record<string, string | null> {
  return { way, era: way === 'era' ? era : null, card: way === 'card' ? card : null };
}

/** A choice as the core is asked; null where there is no card to compare with. */
export function askedOf({
  way,
  era,
  card,
}: Choice): { era: string } | { card: string } | { behaviour: Behaviour } | null {
  if (way === 'era') return { era };
  if (way === 'card') return card === null ? null : { card };
  return { behaviour: way };
}

/** Of days that something applies from, oldest first, the one that holds at the end of a month; null before the first. */
export function ownOf<Day extends string>(days: readonly Day[], month: string): Day | null {
  return days.findLast((day) => day.slice(0, 7) <= month) ?? null;
}

// The one before, or where there is none the one after.
function beside<Day extends string>(days: readonly Day[], own: Day | null): Day | null {
  const index = own === null ? -1 : days.indexOf(own);
  return days[index - 1] ?? days[index + 1] ?? null;
}
