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
  notReadable: string;
  you: string;
  until(first: string, last: string): string;
  moreReadings: string;
  lines(total: string, inMessages: string, inNotices: string, notRead: string): string;
  messages(count: number): string;
  countedNew(total: string, fresh: string): string;
  notCounted(total: string): string;
  newThread: string;
  goesOn(match: ThreadMatch): string;
  unsure(match: ThreadMatch): string;
  how: Record<ThreadMatch['how'], string>;
  shared(shared: number, looked: number): string;
  media(found: string, bytes: string, missing: string): string;
  warnings: Record<ImportWarning['code'], (details: Counts) => string>;
  outcome: Record<'file' | 'added' | 'there' | 'skipped' | 'thread', string>;
  refused: string;
  imported(added: number, there: number, skipped: number, threads: number): string;
  takesBack(importId: string): string;
  takenBack: string;
  cancelled: string;
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
