import type { ImportWarning } from '../../../../shared/contract/imports.ts';
import { hasMessage, t } from '../../../messages/translate.svelte.ts';

/** An oddity of an export in the page's own words, else in those of the core. */
export function warningWords({ code, text, details }: ImportWarning): string {
  const key = `imports.warning_${variantOf(code, details)}`;
  const values = { ...details, count: details['count'] ?? details['lines'], ...orderWords(details) };
  return hasMessage(key, values) ? t(key, values) : text;
}

/** Dates in another form and dates that cannot be are both contradictions, and two different sentences. */
function variantOf(code: ImportWarning['code'], details: ImportWarning['details']): string {
  if (code === 'contradicting_dates' && 'first_line' in details) return 'other_form';
  return code === 'weak_date_order' ? `weak_${String(details['by'])}` : code;
}

function orderWords({ date_order: order }: ImportWarning['details']): { order?: string } {
  const key = `imports.written_${String(order)}`;
  return hasMessage(key) ? { order: t(key) } : {};
}
