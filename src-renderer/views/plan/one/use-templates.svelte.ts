import { untrack } from 'svelte';
import type { App } from '../../../state/app.svelte.ts';
import { useLive } from '../../../state/live.svelte.ts';
import type { PlanForm } from './plan-form.svelte.ts';
import { sortTemplates, type SortedTemplates } from './usable.ts';

/**
 * The templates for the form's customer, kept current; a changed notification's own one is chosen once they are there. Call it while a
 * component initialises.
 */
export function useTemplates(app: App, form: PlanForm): { readonly sorted: SortedTemplates | null } {
  const lists = useLive(app, ['templates', 'connection', 'settings'], async () => {
    const { thread } = form;
    if (thread === null) return null;
    const [all, own] = await Promise.all([
      app.client.templates.list({}),
      app.client.templates.list({ thread: thread.id }),
    ]);
    return { all: all.templates, own: own.templates };
  });
  const sorted = $derived(lists.value && sortTemplates(lists.value.all, lists.value.own));

  $effect(() => {
    const { before } = form;
    const all = lists.value?.all;
    if (before === null || all === undefined || untrack(() => form.values) !== null) return;
    const template = all.find(({ id }) => id === before.template_id);
    if (template) untrack(() => form.choose(template, before.parameters));
  });

  return {
    get sorted() {
      return sorted;
    },
  };
}
