import type { Charge } from '../../../shared/tariff/charge.ts';
import { createFold } from '../../../shared/tariff/fold.ts';
import type { MetaPricing } from '../../../shared/tariff/meta-pricing.ts';
import { insertStatus, setMetaId, type MetaStatus, type TrackedMessage } from '../../database/statuses.ts';
import { listTrackedMessages } from '../../database/demo-rows.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { readLedgerAccount } from '../ledger-account.ts';
import { readLedgerEvents } from '../ledger-source.ts';
import { createRandom, type Random } from './random.ts';

const seed = 20_261_002;
const second = 1_000;

/** Meta's error code for a message that nobody could get. */
const undeliverable = 131_026;

/**
 * Gives the demo shop's messages sent through the API the statuses that Meta would have told: mostly agreeing with our rules, now
 * and then a template taken for marketing or a reply found free, and for one in eight no word about the price.
 */
export function tellMetasWord(db: Connection, context: CoreContext): void {
  const random = createRandom(seed);
  const charges = priceByRules(db, context);
  for (const message of listTrackedMessages(db)) {
    const metaId = `wamid.demo.${String(message.id)}`;
    setMetaId(db, message.id, metaId);
    const charge = charges.get(message.id);
    const pricing = charge === undefined || random.next() < 0.125 ? null : wordOn(charge, random);
    for (const status of statusesOf(message)) {
      const isPriced = status.kind === 'sent' || status.kind === 'delivered';
      const told = {
        meta_id: metaId,
        pricing: isPriced ? pricing : null,
        conversation: null,
        expires_at: null,
      };
      insertStatus(db, { ...told, error_code: null, ...status });
    }
  }
}

function priceByRules(db: Connection, context: CoreContext): ReadonlyMap<number, Charge> {
  const { account, country } = readLedgerAccount(db, context);
  const charges = new Map<number, Charge>();
  const fold = createFold(account, { onCharge: (charge) => charges.set(Number(charge.message), charge) });
  for (const batch of readLedgerEvents(db, { country })) for (const { event } of batch) fold.push(event);
  fold.finish();
  return charges;
}

type Step = Pick<MetaStatus, 'kind' | 'at'> & Partial<MetaStatus>;

function statusesOf({ at, status, delivered_at: deliveredAt, read_at: readAt }: TrackedMessage): Step[] {
  const sent = { kind: 'sent', at } as const;
  if (status === 'failed') return [sent, { kind: 'failed', at: at + second, error_code: undeliverable }];
  return [
    sent,
    ...(deliveredAt === null ? [] : [{ kind: 'delivered', at: deliveredAt } as const]),
    ...(readAt === null ? [] : [{ kind: 'read', at: readAt } as const]),
  ];
}

function wordOn({ outcome, reason, category }: Charge, random: Random): MetaPricing | null {
  const say = (type: string, as: string | null): MetaPricing => ({
    model: 'PMP',
    type,
    category: as,
    billable: type === 'regular',
  });
  if (reason === 'free_entry_point') return say('free_entry_point', 'referral_conversion');
  if (reason === 'reaction' || category === null || (outcome !== 'charged' && outcome !== 'free'))
    return null;
  if (category === 'utility' && random.next() < 0.08) return say('regular', 'marketing');
  if (category === 'service' && random.next() < 0.015) return say('free_entry_point', 'referral_conversion');
  return say(outcome === 'charged' ? 'regular' : 'free_customer_service', category);
}
