import type { MetaPricing } from '../../../../shared/tariff/meta-pricing.ts';
import type { Random } from '../../../../src-main/core/demo/random.ts';
import type { MetaStatus } from '../../../../src-main/database/statuses.ts';

const second = 1_000;
const hour = 3_600_000;
const day = 24 * hour;

/** What Meta will have told of a message sent at an instant (ms UTC): late, twice over or never delivered, with prices or without. */
export function makeStatuses(metaId: string, at: number, random: Random, isTold: boolean): MetaStatus[] {
  const blank = { meta_id: metaId, pricing: null, conversation: null, expires_at: null, error_code: null };
  const tell = (): MetaPricing | null => (isTold && random.next() < 0.6 ? makePricing(random) : null);
  const fate = random.next();
  const sent: MetaStatus = { ...blank, kind: 'sent', at: at + second, pricing: tell() };
  if (fate < 0.1) return [sent];
  if (fate < 0.2) return [sent, { ...blank, kind: 'failed', at: at + 5 * second, error_code: 131_049 }];
  const delay =
    fate > 0.93 ? random.between(29, 45) * day : fate > 0.85 ? random.between(1, 30) * hour : 3 * second;
  const deliveredAt = Math.floor((at + delay) / second) * second;
  const delivered: MetaStatus = { ...blank, kind: 'delivered', at: deliveredAt, pricing: tell() };
  const read: MetaStatus = {
    ...blank,
    kind: 'read',
    at: deliveredAt + random.between(0, 7200) * second,
    pricing: tell(),
  };
  const failed: MetaStatus = { ...blank, kind: 'failed', at: at + 4 * second };
  const further = random.next() < 0.5 ? [read] : [];
  if (random.next() < 0.1) return [sent, read];
  return [sent, delivered, ...further, ...(random.next() < 0.05 ? [failed] : [])];
}

function makePricing(random: Random): MetaPricing {
  return {
    model: random.pick(['PMP', 'PMP', 'PMP', 'CBP', 'NBP', null]),
    type: random.pick([
      'regular',
      'regular',
      'free_customer_service',
      'free_entry_point',
      'of_the_future',
      null,
    ]),
    category: random.pick([
      'utility',
      'marketing',
      'service',
      'service',
      'authentication-international',
      null,
    ]),
    billable: random.pick([true, false, null]),
  };
}
