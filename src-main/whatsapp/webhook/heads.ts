import * as z from 'zod';
import { need } from './collect.ts';
import { id, seconds, word } from './fields.ts';

const head = z.looseObject({
  id,
  timestamp: seconds,
  type: word,
  from: id,
  from_user_id: id,
  from_parent_user_id: id,
  to: id,
  to_user_id: id,
  to_parent_user_id: id,
  group_id: id,
});

/** The frame of a message: who, to whom, when and which; its content is still as Meta wrote it. */
export type MessageHead = z.output<typeof head> & { metaId: string; at: number };

/** Reads the frame of anything in a list of messages; without an id or a time it is not one. */
export function readHead(item: unknown): MessageHead {
  const parsed = head.safeParse(item);
  const found = need(parsed.data, 'unreadable');
  return { ...found, metaId: need(found.id, 'no_id'), at: need(found.timestamp, 'no_time') };
}
