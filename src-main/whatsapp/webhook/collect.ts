import type { ParsedBody, ProblemCode, Update } from './update.ts';

/** Why an item cannot be read; caught where the item stands, so that the others count. */
class Unreadable extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}

/** As what an item is counted. */
export type Count = keyof ParsedBody['counts'];

/** Gathers what a body says, item by item. */
export interface Collector {
  readonly body: ParsedBody;
  /** Reads each item of a list, counted as `count` unless that is null, and keeps its update or why it has none. */
  readEach(
    items: readonly unknown[] | null | undefined,
    place: string,
    count: Count | ((item: unknown) => Count) | null,
    read: (item: unknown, place: string) => Update | null,
  ): void;
  /** Keeps what stands by itself. */
  addEvent(event: Update): void;
  addProblem(code: ProblemCode, place: string): void;
}

/** A body of which nothing was read yet. */
export function createCollector(): Collector {
  const counts = { messages: 0, statuses: 0, echoes: 0, other: 0 };
  const body: ParsedBody = { updates: [], problems: [], counts };
  return {
    body,
    readEach(items, place, count, read) {
      for (const [index, item] of (items ?? []).entries()) {
        const itsPlace = `${place}[${String(index)}]`;
        if (count !== null) counts[typeof count === 'function' ? count(item) : count] += 1;
        try {
          const update = read(item, itsPlace);
          if (update !== null) body.updates.push(update);
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
          body.problems.push({ code: error.code, place: itsPlace });
        }
      }
    },
    addEvent(event) {
      counts.other += 1;
      body.updates.push(event);
    },
    addProblem(code, place) {
      body.problems.push({ code, place });
    },
  };
}

/** The value, or the end of the item for this reason. */
export function need<Value>(value: Value | null | undefined, code: ProblemCode): Value {
  if (value === null || value === undefined) throw new Unreadable(code);
  return value;
}
