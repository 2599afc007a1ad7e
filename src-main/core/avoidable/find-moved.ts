import type { Category } from '../../../shared/tariff/charge.ts';
import type { OutboundEvent } from '../../../shared/tariff/event.ts';
import type { Candidate } from './candidate.ts';
import type { Told } from './price-month.ts';

/** A template that was sent, in order of sending. */
export interface TemplateSend {
  message: number;
  template: string;
  event: OutboundEvent;
}

/** Templates charged as marketing that were charged as something cheaper when they were sent before, lately: Meta moved them. */
export function findMoved(
  sends: readonly TemplateSend[],
  told: ReadonlyMap<number, Pick<Told, 'category'>>,
): Candidate[] {
  const first = new Map<string, 'utility' | 'authentication'>();
  return sends.flatMap(({ message, template, event }) => {
    const category = told.get(message)?.category ?? null;
    const earlier = first.get(template);
    if (earlier === undefined && isCheaper(category)) first.set(template, category);
    if (earlier === undefined || category !== 'marketing') return [];
    const instead: OutboundEvent = { ...event, category: earlier, pricing: null };
    return [{ cause: 'category_moved' as const, message, number: event.number, instead }];
  });
}

function isCheaper(category: Category | null): category is 'utility' | 'authentication' {
  return category === 'utility' || category === 'authentication';
}
