import { longestNote, mostTags } from '../../shared/contract/inbox.ts';
import { foldText } from '../database/fold-text.ts';
import type { Connection } from '../database/open.ts';
import { noteGiven, type ThreadMergeRow } from '../database/thread-merges.ts';
import { readNote, writeNote } from '../database/thread-notes.ts';
import { listTags, replaceTags } from '../database/thread-tags.ts';

const between = '\n\n';

/** Puts the tags and the note of a thread that goes beside those of the one that stays, and notes in the merge what came so. */
export function joinNotes(db: Connection, merge: number, going: number, staying: number): void {
  const own = listTags(db, staying);
  const known = new Set(own.map(foldText));
  const tags = listTags(db, going)
    .filter((tag) => !known.has(foldText(tag)))
    .slice(0, Math.max(0, mostTags - own.length));
  if (tags.length > 0) replaceTags(db, staying, [...own, ...tags]);

  const [here, there] = [readNote(db, staying), readNote(db, going)];
  const joined = joinTwo(here, there);
  // What would be too long to be changed stays with the thread that goes.
  const isGiven = there !== '' && !here.includes(there) && joined.length <= longestNote;
  if (isGiven) writeNote(db, staying, joined);
  noteGiven(db, merge, { gave_tags: JSON.stringify(tags), gave_note: isGiven ? 1 : 0 });
}

/** Takes back what a merge gave, as far as the owner left it as it was. */
export function partNotes(db: Connection, merge: ThreadMergeRow): void {
  const { from_thread: from, into_thread: into } = merge;
  const given = new Set(JSON.parse(merge.gave_tags) as string[]);
  if (given.size > 0)
    replaceTags(
      db,
      into,
      listTags(db, into).filter((tag) => !given.has(tag)),
    );
  const [note, theirs] = [readNote(db, into), readNote(db, from)];
  if (merge.gave_note === 0 || !note.endsWith(theirs)) return;
  const own = note.slice(0, note.length - theirs.length);
  if (own === '' || own.endsWith(between)) writeNote(db, into, own.slice(0, own.length - between.length));
}

function joinTwo(one: string, other: string): string {
  return one === '' ? other : `${one}${between}${other}`;
}
