import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import { hasInk } from '../../../../shared/text/has-ink.ts';
import { t } from '../../../messages/translate.svelte.ts';
import { numberWords } from './number-words.ts';

/** A chat's name, its number where no letter of the name can be seen, else words for a chat without a name. */
export function shownName({ name, customer }: Pick<ThreadShape, 'name' | 'customer'>): string {
  if (hasInk(name)) return name;
  return customer?.startsWith('+') === true ? numberWords(customer) : t('list.nameless');
}
