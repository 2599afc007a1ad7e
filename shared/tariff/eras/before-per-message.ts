import type { Category, EraId } from '../charge.ts';
import type { Era } from './era.ts';

/** The eras before 1 July 2025: what may be sent is judged, but no price is given for what they would bill. */
export function beforePerMessage(id: EraId): Era {
  return {
    id,
    categoryOf: (isTemplate, category) => categoryIn(id, isTemplate, category),
    price: (sale) => ({
      outcome: 'charged',
      reason: id === '2018-08-01' ? 'template' : 'conversation_opened',
      category: sale.category,
      amount: null,
      rateCard: null,
      certainty: 'unknown',
      allowanceIndex: null,
      note: 'era_not_priced',
    }),
  };
}

function categoryIn(id: EraId, isTemplate: boolean, category: Category | null): Category | null {
  if (id === '2018-08-01') return isTemplate ? 'notification' : null;
  if (id === '2022-02-01') return null;
  return isTemplate ? category : 'service';
}
