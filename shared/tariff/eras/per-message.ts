import { billedCategory } from '../authentication-international.ts';
import type { Era } from './era.ts';
import { chargedTemplate, free, ride } from './verdict.ts';

/** 1 July 2025 to 30 September 2026: every delivered template is billed, replies and utility inside the window are free. */
export const perMessage: Era = {
  id: '2025-07-01',
  decidedBy: 'delivery',
  freeEntryFrom: 'sending',
  hasCategories: true,
  categoryOf: (isTemplate, category) => (isTemplate ? category : 'service'),
  price(sale) {
    if (!sale.isTemplate) return free(sale, 'customer_service_window');
    if (sale.category === 'utility') {
      // A utility conversation that was open when the era began goes on until its end.
      const straddling = sale.conversations.find(({ category }) => category === 'utility');
      if (straddling !== undefined) return ride(sale, straddling);
      if (sale.isWindowOpen) return free(sale, 'customer_service_window');
    }
    return chargedTemplate(sale, billedCategory(sale));
  },
};
