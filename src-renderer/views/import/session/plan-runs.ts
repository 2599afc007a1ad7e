import type { Client } from '../../../connect/client.ts';
import { keyOf } from './chat-file.ts';
import type { FoundChat } from './found-chat.svelte.ts';

type RunInput = Parameters<Client['imports']['run']>[0];

/** One call of `imports.run`, and the chats in it. */
export interface PlannedRun {
  input: RunInput;
  chats: readonly FoundChat[];
}

/** Chats with the same answers go in one run; two files of one name never, since "who are you" is told per file name. */
export function planRuns(chats: readonly FoundChat[]): PlannedRun[] {
  const runs = new Map<string, FoundChat[]>();
  for (const chat of chats) {
    const twin = chats.filter((other) => other.fileName === chat.fileName).indexOf(chat);
    const order = chat.isAmbiguous ? chat.order : null;
    const key = JSON.stringify([order, chat.number, chat.via, twin]);
    runs.set(key, [...(runs.get(key) ?? []), chat]);
  }
  return [...runs.values()].map((members) => ({ input: inputOf(members), chats: members }));
}

function inputOf(chats: readonly FoundChat[]): RunInput {
  const [first] = chats;
  const sources = new Map(chats.map(({ source }) => [keyOf(source), source]));
  // An empty name says that the shop wrote nothing in this chat.
  const me = Object.fromEntries(chats.map((chat) => [chat.fileName, chat.me ?? '']));
  return {
    sources: [...sources.values()],
    me,
    ...(first?.number ? { number: first.number } : {}),
    ...(first ? { via: first.via } : {}),
    ...(first?.isAmbiguous && first.order ? { date_order: first.order } : {}),
  };
}
