import { monthlyAllowance } from '../../../shared/tariff/eras/service-billed.ts';
import type { Charge } from '../../../shared/tariff/charge.ts';
import { listErasedUsage } from '../../database/erased-usage.ts';
import type { CounterRow } from '../../database/ledger-counters.ts';
import type { Connection } from '../../database/open.ts';
import { listUsedElsewhere } from '../../database/usage-elsewhere.ts';

type Place = Omit<CounterRow, 'used'>;

/** Hears the charges of a time and says what one person's messages used up, so that everybody else's prices stay as they are. */
export interface UsedUp {
  hear(charge: Charge, throughApi: 0 | 1, month: number): void;
  rows(db: Connection): CounterRow[];
}

/** For the person whose messages `isTheirs` knows. */
export function createUsedUp(isTheirs: (message: number) => boolean): UsedUp {
  const theirs = new Map<string, CounterRow>();
  const others = new Map<string, CounterRow>();
  const isOver = new Set<string>();

  return {
    hear(charge, throughApi, month) {
      const place = placeOf(charge, throughApi, month);
      if (place === null) return;
      const key = JSON.stringify(place);
      if (charge.reason === 'service_over_allowance') isOver.add(key);
      else {
        const counts = isTheirs(Number(charge.message)) ? theirs : others;
        counts.set(key, { ...place, used: (counts.get(key)?.used ?? 0) + 1 });
      }
    },
    rows(db) {
      return [...theirs].flatMap(([key, row]) => {
        if (!isOver.has(key)) return [row];
        // Past the allowance Meta's own word may have used it up at once: what is left of it is what the others had free.
        const used = monthlyAllowance - (others.get(key)?.used ?? 0) - usedBefore(db, row);
        return used > 0 ? [{ ...row, used }] : [];
      });
    },
  };
}

const tiers: ReadonlySet<string> = new Set(['utility', 'authentication', 'authentication_international']);

function placeOf(charge: Charge, throughApi: 0 | 1, month: number): Place | null {
  const { reason, category, era } = charge;
  const place = { through_api: throughApi, month };
  if (reason === 'service_allowance' || reason === 'service_over_allowance')
    return { ...place, kind: 'service', key: charge.number };
  if (reason === 'free_tier')
    return { ...place, kind: era === '2022-02-01' ? 'conversations' : 'service_conversations', key: '' };
  if (reason !== 'template' || category === null || !tiers.has(category)) return null;
  const counted = category === 'utility' ? 'utility' : 'authentication';
  return { ...place, kind: 'tier', key: `${charge.market}/${counted}` };
}

function usedBefore(db: Connection, { through_api: of, month, kind, key }: Place): number {
  const elsewhere = listUsedElsewhere(db, month, month).find((row) => row.number_id === key)?.replies ?? 0;
  const erased = listErasedUsage(db, month, month).find(
    (row) => row.through_api === of && row.kind === kind && row.key === key,
  );
  return elsewhere + (erased?.used ?? 0);
}
