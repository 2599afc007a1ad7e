import { formatMicros } from '../../money/micros.ts';
import type { ImportedBand } from '../imported-card.ts';
import { splitTierKey } from '../rate-card.ts';
import type { ProblemCode, RateProblem } from './types.ts';

/** A band with the line it stands on. */
export interface FileBand extends ImportedBand {
  line: number;
}

/** One market and category's bands, ascending; those that overlap or cost more than the list are left out, holes are reported. */
export function joinBands(key: string, bands: readonly FileBand[], problems: RateProblem[]): ImportedBand[] {
  const report = (code: ProblemCode, line: number, value: string): void => {
    problems.push({ line, code, ...splitTierKey(key), value });
  };
  const sorted = bands
    .filter((band, index) => !bands.slice(0, index).some((other) => isSame(band, other)))
    .sort((one, other) => one.from - other.from);
  const list = sorted.find((band) => band.isList)?.micros ?? Infinity;
  const kept = sorted.filter((band) => {
    const isOver = sorted.some((other) => other !== band && overlap(band, other));
    if (isOver) report('bands_overlap', band.line, rangeOf(band));
    else if (band.micros > list) report('absurd_rate', band.line, formatMicros(band.micros));
    return !isOver && band.micros <= list;
  });
  let next: number | null = 1;
  for (const band of kept) {
    if (next !== null && band.from > next) {
      report('gap_between_bands', band.line, rangeOf({ from: next, to: band.from - 1 }));
    }
    next = band.to === null ? null : band.to + 1;
  }
  return kept.map(({ from, to, micros, isList }) => ({ from, to, micros, isList }));
}

function isSame(one: ImportedBand, other: ImportedBand): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.micros === other.micros &&
    one.isList === other.isList
  );
}

function overlap(one: ImportedBand, other: ImportedBand): boolean {
  return one.from <= (other.to ?? Infinity) && other.from <= (one.to ?? Infinity);
}

function rangeOf({ from, to }: { from: number; to: number | null }): string {
  return `${String(from)} – ${to === null ? '' : String(to)}`.trim();
}
