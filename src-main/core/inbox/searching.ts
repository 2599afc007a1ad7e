import type { InferContractRouterInputs } from '@orpc/contract';
import type { inboxContract } from '../../../shared/contract/inbox.ts';
import { foldText } from '../../database/fold-text.ts';
import { firstIdAt } from '../../database/message-id.ts';
import { countMatches, searchMessages, type SearchRow } from '../../database/search-messages.ts';
import { toSearchQuery } from '../../database/search-query.ts';
import {
  isNarrowed,
  listTaggedThreads,
  listThreadsCalled,
  listThreadsWith,
  type SearchScope,
  type SearchSender,
} from '../../database/search-scope.ts';
import { listOwnNames } from '../../database/settings.ts';
import { findThreadsNamed } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { api } from '../implement.ts';
import { parseMessageId } from '../message-page.ts';
import { presentThreads } from '../present-thread.ts';
import { parseSearchDay } from '../search-day.ts';
import { diallingCodeOf } from './dialling-code.ts';
import { requireThread } from './require-thread.ts';

type Wanted = InferContractRouterInputs<typeof inboxContract>['search'];

const namesBesideHits = 8;

/** As much of a text as is searched for, in characters: what is pasted by mistake must not keep the core busy. */
const longestText = 1_000;

/** Chats by name and number, and messages by their words. */
export const searching = {
  named: api.inbox.named.handler(({ context, input }) => {
    const now = context.clock();
    const words = wordsOf(input.text);
    const found = words === '' ? [] : findThreadsNamed(context.db, words, input.limit);
    return { now: context.zone().toIso(now), threads: presentThreads(context, found, now) };
  }),

  search: api.inbox.search.handler(({ context, input }) => {
    const words = wordsOf(input.text);
    const named = words === '' || !input.names ? [] : findThreadsNamed(context.db, words, namesBesideHits);
    const scope = readScope(context, input);
    const query = toSearchQuery(words, codeOfShop(context));
    // Without words the filters alone say what is looked for; with signs alone nothing can be found.
    const isAsked = query !== null || (words === '' && isNarrowed(scope));
    const hits = isAsked ? searchMessages(context.db, query, scope, input.limit) : [];
    return {
      total: hits.length < input.limit ? hits.length : countMatches(context.db, query, scope),
      hits: hits.map((hit) => presentHit(context, hit)),
      threads: presentThreads(context, named, context.clock()),
    };
  }),
};

function wordsOf(text: string): string {
  return text.trim().slice(0, longestText).toWellFormed();
}

function presentHit(context: CoreContext, hit: SearchRow) {
  const shop = context.settings().shop_name;
  return {
    thread: String(hit.thread_id),
    thread_name: hit.thread_name,
    message: String(hit.id),
    at: context.zone().toIso(hit.at),
    author: hit.author ?? (hit.direction === 'out' ? shop : hit.thread_name),
    direction: hit.direction,
    attachment: hit.attachment,
    snippet: hit.snippet,
  };
}

function readScope(context: CoreContext, input: Wanted): SearchScope {
  const zone = context.zone();
  const instants = {
    first: input.since === undefined ? null : parseSearchDay(input.since, 'since', zone),
    end: input.until === undefined ? null : parseSearchDay(input.until, 'until', zone),
  };
  const ends = [
    ...(instants.end === null ? [] : [firstIdAt(instants.end)]),
    ...(input.before === undefined ? [] : [parseMessageId(input.before)]),
  ];
  const from = input.from === undefined ? null : readSender(context, input.from);
  return {
    firstId: instants.first === null ? null : firstIdAt(instants.first),
    endId: ends.length === 0 ? null : Math.min(...ends),
    threads: readThreads(context, input, from),
    from,
    hasMedia: input.has_media === true,
    charged: input.charged === true,
  };
}

function readSender({ db, settings }: CoreContext, name: string): SearchSender {
  const folded = foldText(name);
  const isShop = [settings().shop_name ?? '', ...listOwnNames(db)].some((own) => foldText(own) === folded);
  return { name: folded, isShop, threads: listThreadsCalled(db, name) };
}

/** The threads that every filter leaves; null where none says which. */
function readThreads(
  context: CoreContext,
  { thread, tag, from }: Wanted,
  sender: SearchSender | null,
): number[] | null {
  const lists = [
    ...(thread === undefined ? [] : [[requireThread(context, thread).id]]),
    ...(tag === undefined ? [] : [listTaggedThreads(context.db, tag)]),
    ...(from === undefined || sender === null || sender.isShop ? [] : [listThreadsWith(context.db, from)]),
  ];
  const [first, ...others] = lists;
  return first?.filter((id) => others.every((other) => other.includes(id))) ?? null;
}

function codeOfShop(context: CoreContext): string | null {
  const { country } = context.settings();
  return country === null ? null : diallingCodeOf(country);
}
