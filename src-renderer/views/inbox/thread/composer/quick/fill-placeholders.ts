import type { ThreadShape } from '../../../../../../shared/contract/inbox.ts';
import type { Format } from '../../../../../state/format.svelte.ts';
import { atMomentOf } from '../../../words/moment.ts';

/** The gaps that a quick reply may have and Vitrine fills, in the order in which they are offered. */
export const placeholders = ['name', 'full_name', 'shop', 'until', 'today'] as const;

export type Placeholder = (typeof placeholders)[number];

/** What they are filled from; `closesAt` in ms UTC, null when the customer cannot be written to freely by now. */
export interface Filling {
  thread: Pick<ThreadShape, 'name'>;
  shop: string | null;
  closesAt: number | null;
  format: Format;
  now: number;
}

/** A quick reply's words for one customer; what is not known stays as it is, for the owner to fill. */
export function fillPlaceholders(text: string, filling: Filling): string {
  return text.replace(/\{\{\s*([a-z_]{1,20})\s*\}\}/gi, (gap, key: string) => {
    const known = placeholders.find((placeholder) => placeholder === key.toLowerCase());
    return (known === undefined ? null : valueOf(known, filling)) ?? gap;
  });
}

function valueOf(placeholder: Placeholder, { thread, shop, closesAt, format, now }: Filling): string | null {
  switch (placeholder) {
    case 'name':
      return nameOf(thread.name)?.split(/\s+/, 1)[0] ?? null;
    case 'full_name':
      return nameOf(thread.name);
    case 'shop':
      return shop;
    case 'until':
      return closesAt === null ? null : atMomentOf(format, closesAt, now);
    case 'today':
      return format.date(now, { weekday: 'long', day: 'numeric', month: 'long' });
  }
}

// A customer whose name is not known goes by their number.
function nameOf(name: string): string | null {
  const trimmed = name.trim();
  return /\p{L}/u.test(trimmed) ? trimmed : null;
}
