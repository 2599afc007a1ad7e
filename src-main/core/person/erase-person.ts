import { basename } from 'node:path';
import type { PersonData } from '../../../shared/contract/person.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { addErasedUsage } from '../../database/erased-usage.ts';
import { listWaitingMetaIds } from '../../database/meta-media.ts';
import type { Connection } from '../../database/open.ts';
import { emptyBody, rewriteBody } from '../../database/person-bodies.ts';
import { listMetaIds } from '../../database/person-counts.ts';
import {
  anonymiseImports,
  deletePersonMessages,
  deletePersonParties,
  deletePersonThreads,
  forgetForGood,
  hideWatchedFile,
  isSending,
  listImportedFiles,
  listPersonMessages,
  listThreadsOfMessages,
  readPersonSpan,
  tidySearch,
} from '../../database/person-erase.ts';
import { markUnscrubbed, scrubFile } from '../../database/scrub.ts';
import { listWatchedFiles } from '../../database/watched-files.ts';
import { titleOf } from '../../imports/title.ts';
import type { CoreContext } from '../context.ts';
import { readE164 } from '../e164.ts';
import type { Change } from '../ledger-span.ts';
import { listPartyThreads } from '../ledger-update.ts';
import { rebuildLedger } from '../ledger.ts';
import { removeStrayParts } from '../media/fetch/part.ts';
import { forgetUnusedMedia } from '../media/forget.ts';
import { settleMedia } from '../media/settle.ts';
import { refreshThread } from '../thread-summary.ts';
import { hiddenPath } from '../watch/hidden-path.ts';
import { readBodiesOf } from './bodies.ts';
import { countPerson } from './count-person.ts';
import { forgetExports } from './export-person.ts';
import { findPerson, type Person } from './find-person.ts';
import { createUsedUp } from './used-up.ts';

/**
 * Erases all that is kept of a person, in one transaction: whatever happens, it is all there or all gone. Then the file is written anew,
 * so that none of the words is left in it; a program that is killed before that does it at its next start.
 */
export async function erasePerson(
  context: CoreContext,
  customer: string,
): Promise<PersonData & { scrubbed: boolean }> {
  findPerson(context.db, customer);
  try {
    const counted = await context.writeLong(
      ['inbox', 'spend', 'outbox', 'drafts', 'imports', 'connection'],
      (db) => eraseRows(db, context, customer),
    );
    const scrubbed = await context.gate.pass(() => scrub(context));
    removeStrayParts(context.folder, listWaitingMetaIds(context.db));
    forgetExports(context.folder);
    return { ...counted, scrubbed };
  } finally {
    await settleMedia(context);
  }
}

async function eraseRows(db: Connection, context: CoreContext, customer: string): Promise<PersonData> {
  forgetForGood(db);
  const person = findPerson(db, customer);
  if (isSending(db, person.threads))
    throw new Refusal(
      'person_sending',
      'A message to this customer is on its way to Meta at this moment: try again in a minute.',
    );
  const metaIds = new Set(listMetaIds(db, person));
  const bodies: { id: number; others: string | null }[] = [];
  for await (const { id, others, metaIds: told } of readBodiesOf(db, person)) {
    bodies.push({ id, others });
    for (const metaId of told) metaIds.add(metaId);
  }
  const counted = countPerson(db, person, bodies.length);
  const span = readPersonSpan(db, person);
  const parties = listPartyThreads(db, person.threads);
  if (span !== null && parties.length > 0)
    await keepUsage(db, context, person, { ...span, threads: parties });

  for (const { id, others } of bodies) rewriteBody(db, id, others ?? emptyBody);
  const groups = listThreadsOfMessages(db, person.groupMessages);
  hideWatchedNames(db, person);
  deletePersonMessages(db, person, [...metaIds]);
  deletePersonParties(db, person.parties, [...person.ids], [...metaIds]);
  anonymiseImports(db, person.threads);
  deletePersonThreads(db, person.threads);
  forgetUnusedMedia(db, context.folder);
  if (span !== null && parties.length > 0) await rebuildLedger(db, context, { ...span, threads: parties });
  for (const group of groups) refreshThread(db, group);
  tidySearch(db);
  markUnscrubbed(db);
  return counted;
}

// The free replies that went to this person stay used up, or others' messages would become free.
async function keepUsage(
  db: Connection,
  context: CoreContext,
  person: Person,
  change: Change,
): Promise<void> {
  const messages = new Set(listPersonMessages(db, person));
  const usedUp = createUsedUp((message) => messages.has(message));
  await rebuildLedger(db, context, { ...change, onCharge: usedUp.hear });
  for (const row of usedUp.rows(db)) addErasedUsage(db, row);
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

// It is erased all the same: what is left is done at the next start.
function scrub(context: CoreContext): boolean {
  try {
    return scrubFile(context.folder.database);
  } catch (error) {
    context.log(error);
    return false;
  }
}
