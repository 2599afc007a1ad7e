import type {
  ImportEvent,
  ImportWarning,
  ReviewedFile,
  ThreadMatch,
} from '../../../../shared/contract/imports.ts';

type Format = NonNullable<ReviewedFile['format']>;
type Order = NonNullable<ReviewedFile['date_order']>;
type Stage = Extract<ImportEvent, { type: 'progress' }>['stage'];
type Counts = Readonly<Record<string, string | number>>;

/** What `import` and `imports` say in words. */
export interface ImportWords {
  rows: Record<'format' | 'dates' | 'people' | 'lines' | 'messages' | 'thread' | 'files' | 'odd', string>;
  formats: Record<Format, string>;
  orders: Record<Order, string>;
  sample: Record<'only' | 'first' | 'middle' | 'last', string>;
  notice: string;
  unknown: string;
  you: string;
  until(first: string, last: string): string;
  moreReadings: string;
  lines(total: number, inMessages: number, inNotices: number, notRead: number): string;
  messages(count: number): string;
  countedNew(total: number, fresh: number): string;
  notCounted(total: number): string;
  newThread: string;
  goesOn(match: ThreadMatch): string;
  unsure(match: ThreadMatch): string;
  because(match: ThreadMatch): string;
  media(found: number, bytes: string, missing: number): string;
  warnings: Record<ImportWarning['code'], (details: Counts) => string>;
  outcome: Record<'file' | 'added' | 'there' | 'skipped' | 'thread', string>;
  refused: string;
  imported(added: number, there: number, skipped: number, threads: number): string;
  takesBack(importId: string): string;
  takenBack: string;
  lostLine(line: number | null, code: string, text: string): string;
  moreLost(count: number): string;
  moreAsk(count: number): string;
  undone(removed: number): string;
  wroteNothing: string;
  ask: {
    order(orders: string): string;
    who: string;
    thread(match: ThreadMatch): string;
    again: string;
    stopped: string;
  };
  zone(zone: string): string;
  otherZone(zone: string, page: string): string;
  stages: Record<Stage, string>;
  reading(index: number, files: number): string;
}
