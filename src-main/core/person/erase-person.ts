import { listWaitingMetaIds } from '../../database/meta-media.ts';
import type { PersonData } from '../../../shared/contract/person.ts';
import { scrubBeside } from '../../database/scrub-beside.ts';
import type { CoreContext } from '../context.ts';
import { removeStrayParts } from '../media/fetch/part.ts';
import { settleMedia } from '../media/settle.ts';
import { eraseRows } from './erase-rows.ts';
import { forgetExports } from './export-person.ts';
import { createPace } from './pace.ts';

/** Until the words are unreachable, and until they are overwritten on the disk. */
export type ErasingStage = 'erasing' | 'overwriting';

/** Who follows an erasing: hears how much of each of its stages is done, 0 to 1 or null where that is not known, and may give the first one up. */
export interface Following {
  tell: (stage: ErasingStage, done: number | null) => void;
  signal: AbortSignal;
}

/**
 * Erases all that is kept of a person, in one transaction: whatever happens, it is all there or all gone. Then the file is written anew,
 * so that none of the words is left in it; a program that is killed before that does it at its next start. Given up by the signal until
 * the transaction ends, whose reason it throws then.
 */
export async function erasePerson(
  context: CoreContext,
  customer: string,
  { tell, signal }: Following = { tell: () => undefined, signal: new AbortController().signal },
): Promise<PersonData & { scrubbed: boolean }> {
  const pace = createPace((done) => {
    tell('erasing', done);
  }, signal);
  try {
    const counted = await context.writeLong(
      ['inbox', 'spend', 'outbox', 'drafts', 'imports', 'connection'],
      (db) => eraseRows(db, context, customer, pace),
      signal,
    );
    const scrubbed = await context.gate.pass(() => scrub(context, tell));
    removeStrayParts(context.folder, listWaitingMetaIds(context.db));
    forgetExports(context.folder);
    return { ...counted, scrubbed };
  } finally {
    await settleMedia(context);
  }
}

// It is erased all the same: what is left is done at the next start.
async function scrub({ folder, log }: CoreContext, tell: Following['tell']): Promise<boolean> {
  try {
    return await scrubBeside(folder.database, (done) => {
      tell('overwriting', done);
    });
  } catch (error) {
    log(error);
    return false;
  }
}
