import { markedText } from '../../words/marked.ts';
import { findRuns, type Format } from './formats.ts';
import { findLinks, longestLink, type FoundLink } from './links.ts';

/** A stretch of a message that is shown in one way. */
export interface Piece {
  text: string;
  isMarked: boolean;
  formats: readonly Format[];
}

/** Pieces that stand together: a link's, or those between two links. */
export interface Part {
  link: FoundLink | null;
  pieces: readonly Piece[];
}

/**
 * A message's words up to `length` as they are shown: its links, its way of writing, and the words of a search marked. All of it is text.
 * A link that is cut there leads where the whole one leads.
 */
export function partsOf(whole: string, searched: string, length = whole.length): Part[] {
  const text = whole.slice(0, length);
  const links = findLinks(whole.slice(0, length + longestLink))
    .filter(({ start }) => start < length)
    .map((link) => ({ ...link, end: Math.min(link.end, length) }));
  const runs = findRuns(text, links);
  const piecesOf = (start: number, end: number): Piece[] =>
    runs.flatMap((run) => {
      const part = text.slice(Math.max(start, run.start), Math.max(0, Math.min(end, run.end)));
      if (part === '') return [];
      return markedText(part, searched).map((stretch) => ({ ...stretch, formats: run.formats }));
    });
  const parts: Part[] = [];
  let at = 0;
  for (const link of links) {
    parts.push(
      { link: null, pieces: piecesOf(at, link.start) },
      { link, pieces: piecesOf(link.start, link.end) },
    );
    at = link.end;
  }
  parts.push({ link: null, pieces: piecesOf(at, text.length) });
  return parts.filter(({ pieces }) => pieces.length > 0);
}
