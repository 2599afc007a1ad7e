import type { DateOrder } from '../../../../../src-main/imports/types.ts';
import type { MadeChat } from '../made/make-chat.ts';

/** A printed header, all wall times it stands for in the chats of the file, and the date order it was printed in. */
export interface Head {
  printed: string;
  times: Set<string>;
  order: DateOrder;
}

const KEY_LENGTH = 5;
const LEADING_MARKS = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/;

/** The headers of made chats (those of one order where it is given), to find at the beginning of a line. */
export function headsOf(
  chats: readonly MadeChat[],
  order?: DateOrder,
): { find(line: string): Head | undefined } {
  const known = new Map<string, Head[]>();
  for (const { shape, records } of chats) {
    if (order !== undefined && shape.order !== order) continue;
    for (const { head, timeLocal } of records) {
      const key = head.slice(0, KEY_LENGTH);
      const list = known.get(key) ?? [];
      known.set(key, list);
      const seen = list.find(({ printed }) => printed === head);
      if (seen) seen.times.add(timeLocal);
      else list.push({ printed: head, times: new Set([timeLocal]), order: shape.order });
    }
  }
  return {
    find(line) {
      const text = line.replace(LEADING_MARKS, '');
      return known.get(text.slice(0, KEY_LENGTH))?.find(({ printed }) => text.startsWith(printed));
    },
  };
}
