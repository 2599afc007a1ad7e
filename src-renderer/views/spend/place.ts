import { hrefOf, type Route } from '../../state/router.svelte.ts';
import { monthName } from '../../../shared/time/month-name.ts';

/** What the spend room shows: the month at a glance, the messages behind a figure, what if, or a bill. */
export type SpendRoom = 'month' | 'messages' | 'what-if' | 'bill';

/** `#/spend/2026-11/messages?category=utility&number=main`: the month (null: the current one), the room, and what narrows it. */
export interface SpendPlace {
  month: string | null;
  room: SpendRoom;
  query: ReadonlyMap<string, string>;
}

const rooms: readonly SpendRoom[] = ['month', 'messages', 'what-if', 'bill'];

/** Reads the place out of the address; anything unknown is the month. */
export function spendPlace({ selection, detail }: Pick<Route, 'selection' | 'detail'>): SpendPlace {
  const [name = '', query = ''] = (detail ?? '').split('?', 2);
  return {
    month: selection !== null && monthName.test(selection) ? selection : null,
    room: rooms.find((room) => room === name) ?? 'month',
    query: new Map(new URLSearchParams(query)),
  };
}

/** The address of a place. */
export function spendHref(
  month: string,
  room: SpendRoom = 'month',
  query: Readonly<Record<string, string | null>> = {},
): string {
  const said = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null);
  const text = new URLSearchParams(said).toString();
  if (room === 'month' && text === '') return hrefOf('spend', month);
  return hrefOf('spend', month, text === '' ? room : `${room}?${text}`);
}

/** Goes to an address of `spendHref`, as a click on its link would. */
export function goTo(href: string): void {
  location.hash = href;
}

/** The month so many months later, or with a negative number earlier. */
export function monthBeside(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + step;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
