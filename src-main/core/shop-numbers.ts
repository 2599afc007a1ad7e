import { Refusal } from '../../shared/contract/refusal.ts';
import type { ShopNumber } from '../../shared/contract/settings.ts';
import type { Channel } from '../../shared/contract/shapes.ts';
import { findNumber, insertNumber, listNumbers, updateNumber, type NumberRow } from '../database/numbers.ts';
import type { Connection } from '../database/open.ts';
import { parseE164 } from './e164.ts';

/** Adds one of the shop's numbers; its id is its E.164 number. */
export function addNumber(
  db: Connection,
  input: { e164: string; channel: Channel; name?: string | undefined },
): ShopNumber {
  const e164 = parseE164(input.e164);
  if (listNumbers(db).some((number) => number.e164 === e164)) {
    throw new Refusal('number_exists', `${e164} is already one of the shop's numbers.`, { e164 });
  }
  const row: NumberRow = { id: e164, name: input.name ?? null, e164, channel: input.channel };
  insertNumber(db, row);
  return row;
}

/** Changes what is given and keeps the rest. */
export function changeNumber(
  db: Connection,
  input: {
    id: string;
    channel?: Channel | undefined;
    e164?: string | null | undefined;
    name?: string | null | undefined;
  },
): ShopNumber {
  const current = findNumber(db, input.id);
  if (current === undefined) {
    throw new Refusal('unknown_number', `There is no number "${input.id}" here.`, { id: input.id });
  }
  const e164 = input.e164 === undefined ? current.e164 : input.e164 === null ? null : parseE164(input.e164);
  if (e164 !== null && listNumbers(db).some((number) => number.e164 === e164 && number.id !== input.id)) {
    throw new Refusal('number_exists', `${e164} is already one of the shop's numbers.`, { e164 });
  }
  const row: NumberRow = {
    id: current.id,
    channel: input.channel ?? current.channel,
    e164,
    name: input.name === undefined ? current.name : input.name,
  };
  updateNumber(db, row);
  return row;
}
