import type { ThreadShape } from '../../../../../shared/contract/inbox.ts';
import type { TemplateShape } from '../../../../../shared/contract/templates.ts';
import { marketTables } from '../../../../../shared/tariff/market.ts';
import type { App } from '../../../../state/app.svelte.ts';
import { useLive } from '../../../../state/live.svelte.ts';

const order = ['utility', 'marketing', 'authentication'];

/** What the likeliest template would cost a thread's customer, in words; null where there is none or its price is not known. Call it while a component initialises. */
export function useTemplatePrice(
  app: App,
  thread: () => Pick<ThreadShape, 'customer' | 'window'>,
): { readonly words: string | null } {
  const price = useLive(app, ['templates', 'settings'], async () => {
    const { customer } = thread();
    const { templates } = await app.client.templates.list();
    const likeliest = templates.filter(({ can_send: canSend }) => canSend).sort(byCategory)[0];
    if (likeliest === undefined || customer === null) return null;
    const { currency, prices } = await app.client.templates.prices({ template: likeliest.id });
    const market = marketTables.at(-1)?.place(customer).market;
    const amount = prices.find((one) => one.market === market)?.amount ?? null;
    return amount === null || currency === null ? null : { amount, currency };
  });
  return {
    get words() {
      return price.value && app.format.amount(price.value.amount, price.value.currency);
    },
  };
}

function byCategory(one: TemplateShape, other: TemplateShape): number {
  return order.indexOf(one.category) - order.indexOf(other.category);
}
