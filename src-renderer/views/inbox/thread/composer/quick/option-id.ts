import type { QuickOption } from './quick-list.svelte.ts';

/** The id of the list of quick replies over the box. */
export const quickListId = 'quick-replies';

/** The id of one of its lines, for `aria-activedescendant`. */
export function optionId({ kind, id }: QuickOption): string {
  return kind === 'reply' ? `quick-reply-${id}` : `quick-${kind}`;
}
