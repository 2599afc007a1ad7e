import { basename } from 'node:path';
import type { PersonData } from '../../../shared/contract/person.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { addErasedUsage } from '../../database/erased-usage.ts';
import type { Connection } from '../../database/open.ts';
import {
  anonymiseImports,
  deletePersonParties,
  deletePersonThreads,
  forgetForGood,
  hideWatchedFile,
  isSending,
  listImportedFiles,
  listThreadsOfMessages,
} from '../../database/person-erase.ts';
import { listMetaIdsOf, readSpanOf } from '../../database/person-messages.ts';
import { markUnscrubbed, settleLog } from '../../database/scrub.ts';
import { mergeSearch } from '../../database/search-merge.ts';
import { listWatchedFiles } from '../../database/watched-files.ts';
import { titleOf } from '../../imports/title.ts';
import type { CoreContext } from '../context.ts';
import { readE164 } from '../e164.ts';
import type { Change } from '../ledger-span.ts';
import { listPartyThreads } from '../ledger-update.ts';
import { rebuildLedger, type LedgerScope } from '../ledger.ts';
import { forgetUnusedMedia } from '../media/forget.ts';
import type { Steps } from '../steps.ts';
import { refreshThread } from '../thread-summary.ts';
import { hiddenPath } from '../watch/hidden-path.ts';
import { findBodies, rewriteBodies } from './bodies.ts';
import { countPerson } from './count-person.ts';
import { eraseMessages } from './erase-messages.ts';
import { findPerson, type Person } from './find-person.ts';
import { readMessageIds } from './message-ids.ts';
import { inParts, type Pace } from './pace.ts';
import { createUsedUp } from './used-up.ts';

/** How many messages are read in one turn. */
const readAtOnce = 2_000;

/** Takes everything about a person out of all tables, in the caller's transaction; what was counted. Others have their turn in between. */
export async function eraseRows(
  db: Connection,
  context: CoreContext,
  customer: string,
  pace: Pace,
): Promise<PersonData> {
  forgetForGood(db);
  const person = await pace.follow('bodies', findPerson(db, customer));
  if (isSending(db, person.threads))
    throw new Refusal(
      'person_sending',
      'A message to this customer is on its way to Meta at this moment: try again in a minute.',
    );
  const messages = await pace.follow('bodies', readMessageIds(db, person));
  const told = await findBodies(db, person, messages, pace);
  const counts = { messages, webhooks: told.bodies.length };
  const counted = await pace.follow('usage', countPerson(db, person, counts));
  const { metaIds, span } = await pace.follow('usage', readTraces(db, messages));
  for (const id of told.metaIds) metaIds.add(id);
  const threads = listPartyThreads(db, person.threads);
  const change = span === null || threads.length === 0 ? null : { ...span, threads };
  if (change !== null) await keepUsage(db, context, { change, messages }, pace);

  await rewriteBodies(db, told.bodies, pace);
  const groups = listThreadsOfMessages(db, person.groupMessages);
  hideWatchedNames(db, person);
  await eraseMessages(db, messages, metaIds, pace);
  deletePersonParties(db, person.parties, [...person.ids]);
  anonymiseImports(db, person.threads);
  deletePersonThreads(db, person.threads);
  await pace.rest('ledger', 0);
  forgetUnusedMedia(db, context.folder);
  if (change !== null) await rebuildLedger(db, context, { ...change, ...ledgerPace(pace, 'ledger') });
  for (const group of groups) refreshThread(db, group);
  for (const _ of mergeSearch(db)) await pace.rest('search', 0);
  markUnscrubbed(db);
  await settleLog(context.folder.database);
  pace.signal.throwIfAborted();
  return counted;
}

/** Meta's ids of messages, and from the first sending to the last delivery of them: what is left to do once they are gone. */
function* readTraces(
  db: Connection,
  messages: readonly number[],
): Steps<{ metaIds: Set<string>; span: { from: number; to: number } | null }> {
  const metaIds = new Set<string>();
  let from = Infinity;
  let to = -Infinity;
  for (const { part } of inParts(messages, readAtOnce)) {
    for (const id of listMetaIdsOf(db, part)) metaIds.add(id);
    const span = readSpanOf(db, part);
    from = Math.min(from, span?.from ?? from);
    to = Math.max(to, span?.to ?? to);
    yield;
  }
  return { metaIds, span: from > to ? null : { from, to } };
}

// The free replies that went to this person stay used up, or others' messages would become free.
async function keepUsage(
  db: Connection,
  context: CoreContext,
  { change, messages }: { change: Change; messages: readonly number[] },
  pace: Pace,
): Promise<void> {
  const theirs = new Set(messages);
  const usedUp = createUsedUp((message) => theirs.has(message));
  await rebuildLedger(db, context, { ...change, onCharge: usedUp.hear, ...ledgerPace(pace, 'usage') });
  for (const row of usedUp.rows(db)) addErasedUsage(db, row);
}

function ledgerPace(
  { signal, tell }: Pace,
  part: 'usage' | 'ledger',
): Required<Pick<LedgerScope, 'signal' | 'onProgress'>> {
  return {
    signal,
    onProgress: (done) => {
      tell(part, done);
    },
  };
}

// Exports in the watched folder stay where they are: only that their names said whose they were is forgotten.
function hideWatchedNames(db: Connection, person: Person): void {
  const imported = listImportedFiles(db, person.threads);
  const names = new Set(person.names);
  for (const { path, run_id: run } of listWatchedFiles(db)) {
    const file = basename(path);
    const title = titleOf(file);
    const phone = title === null ? null : readE164(title);
    const isTheirs =
      imported.some((one) => one.run_id === run && one.file.split('/')[0] === file) ||
      (title !== null && names.has(title)) ||
      (phone !== null && person.ids.has(phone));
    if (isTheirs) hideWatchedFile(db, path, hiddenPath(path));
  }
}
