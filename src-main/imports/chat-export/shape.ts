import { createHeader } from './header.ts';
import { scanHeader } from './scan-header.ts';
import type { Header } from './header.ts';
import type { ExportFormat } from '../types.ts';

/** The one header shape of a file; a line of another shape is text. */
export interface Shape {
  format: ExportFormat;
  separator: number;
  timeFirst: boolean;
  marker: Header['marker'];
  /** CR LF ends records and a lone LF is a line break inside one (untouched iPhone exports). */
  crlfRecords: boolean;
}

/** A sample line: its text without LF, and whether the line before it ended with CR LF (true for the first). */
export interface SampleLine {
  text: string;
  startsChunk: boolean;
}

/** Votes on the shape of a file over its first lines; null when no line looks like a header. */
export function voteShape(sample: readonly SampleLine[]): Shape | null {
  const chunks = sample.filter((line) => line.startsChunk && line.text.trim() !== '');
  const hasRecordSeparator = sample.some((line) => line.text.endsWith('\r'));
  const chunkShape = hasRecordSeparator ? vote(chunks) : null;
  if (chunkShape && chunkShape.shape.format !== 'android' && chunkShape.headers === chunks.length) {
    return { ...chunkShape.shape, crlfRecords: true };
  }
  return vote(sample)?.shape ?? null;
}

/** Whether a header belongs to the voted shape; `unknown` clock words belong when all else fits. */
export function matchesShape(header: Header, shape: Shape): boolean {
  return (
    header.format === shape.format &&
    header.separator === shape.separator &&
    header.timeFirst === shape.timeFirst &&
    (header.marker === shape.marker || header.half === 'unknown')
  );
}

function vote(lines: readonly SampleLine[]): { shape: Shape; headers: number } | null {
  const header = createHeader();
  const ballots = new Map<string, { shape: Shape; votes: number; headers: number }>();
  for (const { text } of lines) {
    if (!scanHeader(text, 0, text.length, header)) continue;
    const { format, separator, timeFirst, marker } = header;
    const family = `${format} ${separator} ${timeFirst}`;
    const key = header.half === 'unknown' ? family : `${family} ${marker}`;
    const ballot = ballots.get(key) ?? {
      shape: { format, separator, timeFirst, marker, crlfRecords: false },
      votes: 0,
      headers: 0,
    };
    ballot.votes += header.half === 'unknown' ? 0.001 : 1;
    ballot.headers++;
    ballots.set(key, ballot);
  }
  const winner = [...ballots.values()].reduce<{ shape: Shape; votes: number; headers: number } | null>(
    (best, ballot) => (best === null || ballot.votes > best.votes ? ballot : best),
    null,
  );
  if (!winner) return null;
  const unknown = ballots.get(`${winner.shape.format} ${winner.shape.separator} ${winner.shape.timeFirst}`);
  const strangers = unknown && unknown !== winner ? unknown.headers : 0;
  return { shape: winner.shape, headers: winner.headers + strangers };
}
