import type { ImportWarning } from '../../../../shared/contract/imports.ts';
import { hasMessage, t } from '../../../messages/translate.svelte.ts';

/** An oddity of an export in the page's own words, else in those of the core. */
export function warningWords({ code, text, details }: ImportWarning): string {
  const key = `imports.warning_${variantOf(code, details)}`;
  const values = {
    ...details,
    count: details['count'] ?? details['lines'] ?? details['leaps'],
    ...orderWords(details),
  };
  return hasMessage(key, values) ? t(key, values) : text;
}

/** What tells one contradiction of dates from another, and the sentence it has. */
const contradictions = [
  ['first_line', 'other_form'],
  ['forms', 'two_forms'],
  ['leaps', 'leaps'],
] as const;

function variantOf(code: ImportWarning['code'], details: ImportWarning['details']): string {
  if (code === 'weak_date_order') return `weak_${String(details['by'])}`;
  const variant = contradictions.find(([key]) => key in details);
  return code === 'contradicting_dates' && variant ? variant[1] : code;
}

function orderWords({ date_order: order }: ImportWarning['details']): { order?: string } {
  const key = `imports.written_${String(order)}`;
  return hasMessage(key) ? { order: t(key) } : {};
}
