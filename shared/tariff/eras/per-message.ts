import { isInternational } from '../authentication-international.ts';
import type { Category } from '../charge.ts';
import type { Era, Sale } from './era.ts';
import { chargedTemplate, free } from './verdict.ts';

/** 1 July 2025 to 30 September 2026: every delivered template is billed, replies and utility inside the window are free. */
export const perMessage: Era = {
  id: '2025-07-01',
  categoryOf: (isTemplate, category) => (isTemplate ? category : 'service'),
  price(sale) {
    const isFreeInWindow = !sale.isTemplate || (sale.category === 'utility' && sale.isWindowOpen);
    return isFreeInWindow
      ? free(sale, 'customer_service_window')
      : chargedTemplate(sale, billedCategory(sale));
  },
};

/** The category a template is billed under: authentication may turn into authentication-international. */
export function billedCategory(sale: Sale): Category | null {
  const { account, category, deliveredAt, place } = sale;
  const isAbroad = category === 'authentication' && isInternational(account, place.country, deliveredAt);
  return isAbroad ? 'authentication_international' : category;
}
