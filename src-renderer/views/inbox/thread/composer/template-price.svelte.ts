import type { App } from '../../../../state/app.svelte.ts';
import { useLive } from '../../../../state/live.svelte.ts';

const likeliest = ['utility', 'marketing', 'authentication'] as const;

/** What a template would cost a thread's customer, in words: one of the likeliest category that there is; null where none can be sent or its price is not known. Call it while a component initialises. */
export function useTemplatePrice(app: App, thread: () => string): { readonly words: string | null } {
  const price = useLive(app, ['templates', 'settings'], async () => {
    const { templates, home } = await app.client.templates.list({ thread: thread() });
    const category = likeliest.find((one) => templates.some((template) => template.category === one));
    const amount = category === undefined ? null : (home?.amounts[category] ?? null);
    return home === null || amount === null ? null : { amount, currency: home.currency };
  });
  return {
    get words() {
      return price.value && app.format.amount(price.value.amount, price.value.currency);
    },
  };
}
