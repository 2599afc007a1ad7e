import type { ImportedFile } from '../../../shared/contract/imports.ts';
import { listNumbers } from '../../database/numbers.ts';
import { writeWatchedFile, type WatchedState } from '../../database/watched-files.ts';
import type { CoreContext } from '../context.ts';
import { reviewImport } from '../import/review.ts';
import { runImport } from '../import/run.ts';
import { judgeRefused, judgeReviewed, type Verdict } from './judge.ts';
import type { Candidate } from './list-folder.ts';

/** How many files one import takes: what a kill in its middle would have done in vain. */
const mostAtOnce = 200;

/** What an import refuses because the owner has to say something first. */
const questions = new Set(['me_needed', 'unknown_me', 'date_order_needed', 'match_needed']);

/**
 * Looks into files that stand still: imports those about which nothing has to be asked, and notes of each how it stands.
 * Throws the Refusal of an import that could not go on; what is not noted then is looked at again.
 */
export async function takeIn(
  context: CoreContext,
  files: readonly Candidate[],
  signal: AbortSignal,
): Promise<void> {
  for (let start = 0; start < files.length; start += mostAtOnce) {
    const ready: Candidate[] = [];
    const noted: [Candidate, Note][] = [];
    for (const file of files.slice(start, start + mostAtOnce)) {
      // Whoever imports something just now goes first.
      if (context.gate.isBusy) await context.gate.pass(() => undefined);
      signal.throwIfAborted();
      const verdict = await judge(context, file);
      if (verdict.kind === 'take') ready.push(file);
      else if (verdict.kind === 'note') noted.push([file, verdict]);
    }
    await note(context, noted);
    if (ready.length > 0) await importFiles(context, ready, signal);
  }
}

interface Note {
  state: WatchedState;
  code: string | null;
}

async function judge(context: CoreContext, file: Candidate): Promise<Verdict> {
  try {
    const { files, refused } = await reviewImport(
      context,
      { sources: [{ path: file.path }], zone: phoneZone(context) },
      0,
    );
    const [reviewed] = files;
    const code = refused[0]?.refused?.code;
    if (reviewed !== undefined) {
      return judgeReviewed(reviewed, { numbers: listNumbers(context.db).length });
    }
    return code === undefined ? { kind: 'later' } : judgeRefused(file.path, code);
  } catch (error) {
    // A mistake of our own: told once, and not again for the same file.
    context.log(error);
    return { kind: 'note', state: 'refused', code: 'failed' };
  }
}

async function importFiles(
  context: CoreContext,
  files: readonly Candidate[],
  signal: AbortSignal,
): Promise<void> {
  const { watch } = context;
  await note(
    context,
    files.map((file) => [file, { state: 'queued', code: null }]),
  );
  watch.importing = files.length;
  context.changes.announce(['imports']);
  try {
    const sources = files.map(({ path }) => ({ path }));
    const result = await runImport(
      context,
      { sources, mayGuess: false, zone: phoneZone(context) },
      signal,
      () => undefined,
    );
    // One that has become a folder meanwhile brings other files than itself: all are looked at again.
    if (result.files.length === files.length) await noteRefused(context, files, result.files);
  } finally {
    watch.importing = 0;
  }
}

/** Those that went in were noted by the import itself. */
async function noteRefused(
  context: CoreContext,
  files: readonly Candidate[],
  results: readonly ImportedFile[],
): Promise<void> {
  const noted = files.flatMap((file, index): [Candidate, Note][] => {
    const code = results[index]?.refused?.code;
    if (code === undefined) return [];
    if (questions.has(code)) return [[file, { state: 'waiting', code }]];
    const verdict = judgeRefused(file.path, code);
    return verdict.kind === 'note' ? [[file, verdict]] : [];
  });
  await note(context, noted);
}

async function note(context: CoreContext, notes: readonly (readonly [Candidate, Note])[]): Promise<void> {
  if (notes.length === 0) return;
  const isTold = notes.some(([, { state }]) => state === 'waiting' || state === 'refused');
  await context.write(isTold ? ['imports'] : [], (db) => {
    for (const [{ path, size, modifiedAt }, { state, code }] of notes) {
      writeWatchedFile(db, { path, size, modified_at: modifiedAt, state, code, seen_at: context.clock() });
    }
  });
}

// The zone that the owner named for what the page imports holds for what comes by itself too.
function phoneZone(context: CoreContext): string | undefined {
  const { phone_zone: zone } = context.settings().values;
  return typeof zone === 'string' ? zone : undefined;
}
