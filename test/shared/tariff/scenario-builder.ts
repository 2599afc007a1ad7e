import {
  priceScenario,
  type ChargeText,
  type ScenarioResult,
} from '../../../shared/tariff/price-scenario.ts';

/** A scenario's message, or account, as JSON has it. */
export type Message = Record<string, unknown>;

/** Customers of two countries. */
export const brazil = '+5511987654321';
export const france = '+33612345678';

/** A message of the customer. */
export function received(at: string, more: Message = {}): Message {
  return { id: `in ${at}`, direction: 'in', customer: france, kind: 'text', at, ...more };
}

/** A message of the shop, delivered at once unless `more` says otherwise. */
export function sent(id: string, at: string, more: Message = {}): Message {
  return { id, direction: 'out', customer: france, kind: 'text', at, delivered_at: at, ...more };
}

/** Prices messages for an account in Paris that is billed in EUR unless `account` says otherwise. */
export function price(messages: Message[], account: Message = {}, more: Message = {}): ScenarioResult {
  return priceScenario({
    id: 's',
    account: { currency: 'EUR', time_zone: 'Europe/Paris', ...account },
    messages,
    ...more,
  });
}

/** The charge of one message. */
export function told({ charges }: ScenarioResult, id: string): ChargeText {
  const charge = charges.find(({ message }) => message === id);
  if (charge === undefined) throw new Error(`no charge for ${id}`);
  return charge;
}

/** Outcome, reason and amount of one message. */
export function words(result: ScenarioResult, id: string): string {
  const { outcome, reason, amount } = told(result, id);
  return `${outcome} ${reason} ${typeof amount === 'string' ? amount : JSON.stringify(amount)}`;
}
