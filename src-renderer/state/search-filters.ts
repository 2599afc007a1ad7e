/** What a search is narrowed to. Days are `YYYY-MM-DD` in the shop's zone, both included. */
export interface SearchFilters {
  /** Who wrote: a customer's name, or the shop's. */
  from: string | null;
  since: string | null;
  until: string | null;
  tag: string | null;
  hasMedia: boolean;
  charged: boolean;
  thread: { id: string; name: string } | null;
}

/** Everything is searched. */
export const noFilters: SearchFilters = {
  from: null,
  since: null,
  until: null,
  tag: null,
  hasMedia: false,
  charged: false,
  thread: null,
};

/** Whether anything is left out. */
export function isFiltered(filters: SearchFilters): boolean {
  return (Object.keys(noFilters) as (keyof SearchFilters)[]).some((key) => filters[key] !== noFilters[key]);
}

/** The filters as the contract takes them; days in the wrong order change places. */
export function askedFilters({ from, since, until, tag, hasMedia, charged, thread }: SearchFilters) {
  const [first, last] = since !== null && until !== null && since > until ? [until, since] : [since, until];
  return {
    ...(from === null ? {} : { from }),
    ...(first === null ? {} : { since: first }),
    ...(last === null ? {} : { until: last }),
    ...(tag === null ? {} : { tag }),
    ...(thread === null ? {} : { thread: thread.id }),
    has_media: hasMedia,
    charged,
  };
}
