import type { Zone } from '../time/zone.ts';
import type { OutboundEvent } from './event.ts';
import { marketTables } from './market.ts';

/** Whether a customer's +1 number has a US area code, or the id is scoped to the US. */
export function isUnitedStates(customer: string): boolean {
  return marketTables.at(-1)?.place(customer).country === 'US';
}

/** Whether Meta holds a message back: marketing to the United States since 1 April 2025 (error 131049). */
export function isHeldBack({ category, customer }: OutboundEvent, ruleTime: number, zone: Zone): boolean {
  return category === 'marketing' && ruleTime >= zone.monthStart('2025-04') && isUnitedStates(customer);
}
