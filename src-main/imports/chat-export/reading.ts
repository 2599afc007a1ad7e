import type { KnownFiles } from './attachment.ts';
import type { Shape } from './shape.ts';
import type { ExportSource } from '../types.ts';

/** A printed author as pass 2 must read it. */
export interface KnownAuthor {
  name: string;
  /** `X: ` at the start of every body that belongs to the name; '' when there is none. */
  prefix: string;
  /** The words before the colon are a notice, not a name. */
  isNotice: boolean;
}

/** What pass 2 needs of pass 1. */
export interface Reading {
  shape: Shape;
  /** Latest wall time a message can have, in seconds read as UTC; decides the century. */
  limit: number;
  authors: ReadonlyMap<string, KnownAuthor>;
  /** Authors that some lines print as `Name:text`, without a blank. */
  unspaced: ReadonlySet<string>;
}

const FOURTEEN_HOURS = 14 * 3600;
const FIRST_YEAR = Date.UTC(2009, 0, 1);

/** Latest wall time, in seconds read as UTC: now or the zip's newest time, on the easternmost clock. */
export function latestWallTime(source: ExportSource, now: number): number {
  const zip = source.latest !== null && source.latest >= FIRST_YEAR ? source.latest : now;
  return Math.floor(Math.min(now, zip) / 1000) + FOURTEEN_HOURS;
}

/** The files beside the text, for telling attachments. */
export function knownFiles(source: ExportSource): KnownFiles {
  const names = new Set(source.entries ?? []);
  return { bare: names.size === 0, has: (name) => names.size > 0 && names.has(name.normalize('NFC')) };
}
