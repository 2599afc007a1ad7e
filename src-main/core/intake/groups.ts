/** Sets of names that only grow together. */
export interface Groups {
  join(one: string, other: string): void;
  /** The name that stands for all that were joined with this one. */
  of(name: string): string;
}

/** Groups in which everybody still stands alone. */
export function createGroups(): Groups {
  const parents = new Map<string, string>();
  const of = (name: string): string => {
    const parent = parents.get(name);
    if (parent === undefined) return name;
    const top = of(parent);
    parents.set(name, top);
    return top;
  };
  return {
    of,
    join(one, other) {
      const [first, second] = [of(one), of(other)];
      if (first !== second) parents.set(second, first);
    },
  };
}
