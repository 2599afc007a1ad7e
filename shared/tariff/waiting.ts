/** Messages sent but not delivered yet: a heap that gives back the earliest delivery, equal ones in the order added. */
export interface Waiting<Item> {
  add(deliveredAt: number, item: Item): void;
  /** The earliest delivery instant, Infinity when nothing waits. */
  nextAt(): number;
  take(): Item | undefined;
}

interface Entry<Item> {
  deliveredAt: number;
  order: number;
  item: Item;
}

/** An empty heap. */
export function createWaiting<Item>(): Waiting<Item> {
  const entries: Entry<Item>[] = [];
  let added = 0;

  return {
    add(deliveredAt, item) {
      entries.push({ deliveredAt, order: added, item });
      added += 1;
      rise(entries, entries.length - 1);
    },
    nextAt: () => entries[0]?.deliveredAt ?? Infinity,
    take() {
      const first = entries[0];
      const last = entries.pop();
      if (first === undefined || last === undefined) return undefined;
      if (entries.length > 0) {
        entries[0] = last;
        sink(entries);
      }
      return first.item;
    },
  };
}

function isEarlier<Item>(a: Entry<Item>, b: Entry<Item>): boolean {
  return a.deliveredAt < b.deliveredAt || (a.deliveredAt === b.deliveredAt && a.order < b.order);
}

function rise<Item>(entries: Entry<Item>[], from: number): void {
  let index = from;
  while (index > 0) {
    const above = (index - 1) >> 1;
    const child = entries[index];
    const parent = entries[above];
    if (child === undefined || parent === undefined || !isEarlier(child, parent)) return;
    entries[index] = parent;
    entries[above] = child;
    index = above;
  }
}

function sink<Item>(entries: Entry<Item>[]): void {
  let index = 0;
  for (;;) {
    const parent = entries[index];
    const left = entries[2 * index + 1];
    const right = entries[2 * index + 2];
    const isRight = left !== undefined && right !== undefined && isEarlier(right, left);
    const child = isRight ? right : left;
    if (parent === undefined || child === undefined || !isEarlier(child, parent)) return;
    const below = 2 * index + (isRight ? 2 : 1);
    entries[index] = child;
    entries[below] = parent;
    index = below;
  }
}
