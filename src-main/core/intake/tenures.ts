import type { Change, Seen } from './partition.ts';

/** Somebody's time with a phone: from `from` (included) to `until` (excluded), in ms UTC. */
export interface Tenure {
  node: string;
  from: number;
  until: number;
}

/** Who had which phone when. */
export interface Tenures {
  /** A phone's tenures, oldest first. */
  of(phone: string): Tenure[];
  nodeAt(phone: string, at: number): string;
  /** The tenures that a user is known to have had. */
  owned(): { node: string; owner: string }[];
  /** Each phone's last tenure, since when it is known, and from when it is (-Infinity where nobody else had the phone before). */
  current(): { phone: string; node: string; since: number; from: number }[];
}

interface Claim {
  user: string;
  at: number;
}

/** Parts every phone's time into tenures: at changes away from it and to it, and where another user is first seen with it. */
export function createTenures(
  seen: readonly Seen[],
  changes: readonly Change[],
  groupOf: (userId: string) => string,
): Tenures {
  const cuts = new Map<string, Set<number>>();
  const claims = new Map<string, Claim[]>();
  const known = new Map<string, number>();
  const addTo = <Item>(map: Map<string, Item[]>, key: string, item: Item): void => {
    map.set(key, [...(map.get(key) ?? []), item]);
  };
  const cut = (phone: string, at: number): void =>
    void cuts.set(phone, (cuts.get(phone) ?? new Set()).add(at));
  const see = (phone: string, at: number): void =>
    void known.set(phone, Math.min(known.get(phone) ?? Infinity, at));

  for (const { userId, phone, firstAt } of seen) {
    if (phone === null) continue;
    see(phone, firstAt);
    if (userId !== null) addTo(claims, phone, { user: groupOf(userId), at: firstAt });
  }
  for (const { at, oldPhone, oldUserId, newPhone, newUserId } of changes) {
    // Without a new phone it is known all the same that the old one went: a user id is new only with a new phone.
    const leaves = newPhone === null ? newUserId !== null && newUserId !== oldUserId : newPhone !== oldPhone;
    if (oldPhone !== null) {
      see(oldPhone, at - 1);
      if (leaves) cut(oldPhone, at);
      if (oldUserId !== null) addTo(claims, oldPhone, { user: groupOf(oldUserId), at: at - 1 });
    }
    if (newPhone !== null) {
      see(newPhone, at);
      if (newPhone !== oldPhone) cut(newPhone, at);
      if (newUserId !== null) addTo(claims, newPhone, { user: groupOf(newUserId), at });
    }
  }
  for (const [phone, all] of claims) {
    all.sort((one, other) => one.at - other.at || (one.user < other.user ? -1 : 1));
    all.forEach(({ user, at }, index) => {
      if (index > 0 && all[index - 1]?.user !== user) cut(phone, at);
    });
  }
  const sorted = new Map([...cuts].map(([phone, at]) => [phone, [...at].sort((a, b) => a - b)]));

  const startAt = (phone: string, at: number): number =>
    (sorted.get(phone) ?? []).findLast((start) => start <= at) ?? -Infinity;
  const nodeOf = (phone: string, start: number): string => `phone ${phone} since ${String(start)}`;
  return {
    of(phone) {
      const starts = [-Infinity, ...(sorted.get(phone) ?? [])];
      return starts.map((from, index) => ({
        node: nodeOf(phone, from),
        from,
        until: starts[index + 1] ?? Infinity,
      }));
    },
    nodeAt: (phone, at) => nodeOf(phone, startAt(phone, at)),
    owned() {
      // Of two users first seen in one instant the later by name has it: nothing says whose it was.
      const owners = new Map<string, string>();
      for (const [phone, all] of claims)
        for (const { user, at } of all) owners.set(nodeOf(phone, startAt(phone, at)), user);
      return [...owners].map(([node, owner]) => ({ node, owner }));
    },
    current: () =>
      [...known].map(([phone, first]) => {
        const start = startAt(phone, Infinity);
        return { phone, node: nodeOf(phone, start), since: start === -Infinity ? first : start, from: start };
      }),
  };
}
