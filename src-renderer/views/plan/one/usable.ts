import type { TemplateShape } from '../../../../shared/contract/templates.ts';
import { t } from '../../../messages/translate.svelte.ts';
import { categoryWord, isMoved, stateWord } from '../../templates/template-words.ts';

/** Templates of which notifications may be made, and why the others may not. */
export interface SortedTemplates {
  usable: readonly TemplateShape[];
  unusable: readonly { template: TemplateShape; why: string }[];
}

/**
 * Sorts all templates: only what Meta has approved as utility, what begins with no file, and what the customer's number can send.
 * `sendable`: those of the customer's number, null where no customer is chosen.
 */
export function sortTemplates(
  all: readonly TemplateShape[],
  sendable: readonly TemplateShape[] | null,
): SortedTemplates {
  const ids = sendable && new Set(sendable.map(({ id }) => id));
  const judged = all.map((template) => ({ template, why: whyNot(template, ids) }));
  return {
    usable: judged.filter(({ why }) => why === null).map(({ template }) => template),
    unusable: judged.filter((one): one is { template: TemplateShape; why: string } => one.why !== null),
  };
}

function whyNot(template: TemplateShape, ids: ReadonlySet<string> | null): string | null {
  const format = template.parts.header?.format;
  if (template.category !== 'utility')
    return t('plan.why_category', { category: categoryWord(template.category) });
  if (isMoved(template)) return t('plan.why_moved');
  if (!template.can_send) return t('plan.why_state', { state: stateWord(template.status) });
  if (format !== undefined && format !== 'text' && format !== 'location') return t('plan.why_file');
  return ids === null || ids.has(template.id) ? null : t('plan.why_account');
}
