import type { LeftOutKind } from '../contract/bills.ts';

/** Counts the lines that stand for no billed message, by what they are. */
export function countLeftOut(): { counts: Map<LeftOutKind, number>; add(kind: LeftOutKind): void } {
  const counts = new Map<LeftOutKind, number>();
  return {
    counts,
    add(kind) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    },
  };
}
