import type { Client } from '../../../connect/client.ts';
import { threadOf } from './answers.ts';
import { keyOf } from './chat-file.ts';
import type { FoundChat } from './found-chat.svelte.ts';

type RunInput = Parameters<Client['imports']['run']>[0];

/** One call of `imports.run`, and the chats in it. */
export interface PlannedRun {
  input: RunInput;
  chats: readonly FoundChat[];
}

/** Chats with the same answers go in one run; two files of one name never, since "who are you" is told per file name. */
export function planRuns(chats: readonly FoundChat[], zone: string): PlannedRun[] {
  const runs = new Map<string, FoundChat[]>();
  const twins = new Map<string, number>();
  for (const chat of chats) {
    const twin = twins.get(chat.fileName) ?? 0;
    twins.set(chat.fileName, twin + 1);
    const order = chat.isAmbiguous ? chat.order : null;
    const key = JSON.stringify([order, chat.number, chat.via, twin]);
    const members = runs.get(key);
    if (members) members.push(chat);
    else runs.set(key, [chat]);
  }
  return [...runs.values()].map((members) => ({ input: inputOf(members, zone), chats: members }));
}

function inputOf(chats: readonly FoundChat[], zone: string): RunInput {
  const [first] = chats;
  const sources = new Map(chats.map(({ source }) => [keyOf(source), source]));
  // An empty name says that the shop wrote nothing in this chat.
  const me = Object.fromEntries(chats.map((chat) => [chat.fileName, chat.me ?? '']));
  const threads = Object.fromEntries(
    chats.flatMap((chat) => {
      const thread = threadOf(chat);
      return thread === null ? [] : [[chat.fileName, thread]];
    }),
  );
  return {
    sources: [...sources.values()],
    me,
    zone,
    ...(Object.keys(threads).length > 0 ? { threads } : {}),
    ...(first?.number ? { number: first.number } : {}),
    ...(first ? { via: first.via } : {}),
    ...(first?.isAmbiguous && first.order ? { date_order: first.order } : {}),
  };
}
