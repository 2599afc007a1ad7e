import type { ReviewedFile } from '../../../shared/contract/imports.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import type { Survey } from '../../imports/survey.ts';
import type { ExportSource } from '../../imports/types.ts';
import type { CoreContext } from '../context.ts';
import { ownNames } from '../settings.ts';
import { guessChat, identifyChat } from './chat-identity.ts';
import { KnownMessages } from './known-messages.ts';
import { matchThread } from './match-thread.ts';
import { answerFor, requireZone, type ImportOrder } from './order.ts';
import { readChat, type Chat, type PlacedMessage } from './read-chat.ts';

/** What an import of this file would come to; `fresh` null where the dates or the author who is the shop are not known yet. */
export interface Rehearsal {
  match: ReviewedFile['match'];
  fresh: number | null;
  skippedHours: number;
  media: ReviewedFile['media'];
}

/** Goes through an import without writing: where it would go, how much of it is new, which attachments it brings. */
export async function rehearse(
  context: CoreContext,
  order: ImportOrder,
  path: string,
  source: ExportSource,
  survey: Survey,
): Promise<Rehearsal> {
  const { db } = context;
  const dateOrder = order.date_order ?? (survey.ambiguous ? null : survey.dateOrder);
  const read = dateOrder ?? survey.dateOrder;
  const nothing = { match: null, fresh: null, skippedHours: 0, media: { found: 0, missing: 0, bytes: 0 } };
  if (read === null) return { ...nothing, fresh: 0 };
  const { identity, isKnown } = identifyOrGuess(context, source, survey, answerFor(order.me, path));
  const chat: Chat = { source, survey, dateOrder: read, zone: requireZone(context, order.zone), identity };
  const match = dateOrder === null ? null : await matchThread(db, order.number ?? 'main', chat);
  const answer = answerFor(order.threads, path);
  const goesInto = answer === 'new' ? null : (answer ?? match?.thread ?? null);
  const thread = goesInto === null ? undefined : findThreadIdentity(db, Number(goesInto));
  const tally = new Tally(thread === undefined ? null : knownMessagesOf(context, thread.id));
  const media = { found: 0, missing: 0, bytes: 0 };
  for await (const batch of readChat(chat)) {
    for (const placed of batch) {
      tally.take(placed);
      if (placed.attachment !== null) await countMedia(source, placed.attachment, media);
    }
  }
  tally.flush();
  const isTold = dateOrder !== null && (isKnown || thread === undefined);
  return { match, fresh: isTold ? tally.fresh : null, skippedHours: tally.skippedHours, media };
}

function identifyOrGuess(
  context: CoreContext,
  source: ExportSource,
  survey: Survey,
  me: string | undefined,
): { identity: Chat['identity']; isKnown: boolean } {
  try {
    return { identity: identifyChat(source, survey, me, ownNames(context)), isKnown: true };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { identity: guessChat(source, survey), isKnown: false };
  }
}

function knownMessagesOf({ db }: CoreContext, thread: number): KnownMessages {
  const claimed = new Set<number>();
  return new KnownMessages(db, thread, ({ id }) => !claimed.has(id) && claimed.add(id) === claimed, {
    mayDiffer: true,
  });
}

async function countMedia(source: ExportSource, name: string, media: Rehearsal['media']): Promise<void> {
  const file = await source.attachment(name);
  if (file === null) media.missing += 1;
  else {
    media.found += 1;
    media.bytes += file.size;
  }
}

/** Counts what a thread lacks, minute by minute as an import compares them. */
class Tally {
  fresh = 0;
  skippedHours = 0;
  readonly #known: KnownMessages | null;
  #group: PlacedMessage[] = [];

  constructor(known: KnownMessages | null) {
    this.#known = known;
  }

  take(placed: PlacedMessage): void {
    if (placed.wasSkipped) this.skippedHours += 1;
    if (this.#known === null) this.fresh += 1;
    else {
      if (this.#group[0]?.minute !== placed.minute) this.flush();
      this.#group.push(placed);
    }
  }

  flush(): void {
    if (this.#known === null) return;
    this.fresh += this.#known.find(this.#group).filter((found) => found === null).length;
    this.#group = [];
  }
}
