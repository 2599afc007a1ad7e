import { marketTables } from './market.ts';

/** Whether Meta holds back marketing for this customer: a +1 number with a US area code, or an id scoped to the US. */
export function isUnitedStates(customer: string): boolean {
  return marketTables.at(-1)?.place(customer).country === 'US';
}
