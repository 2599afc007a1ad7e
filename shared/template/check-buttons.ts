import type { TemplateDraft } from '../contract/templates.ts';
import type { DraftProblem, DraftRule } from './check-draft.ts';
import { lengthOf, templateLimits } from './limits.ts';
import { replaceVariables, variablesOf } from './variables.ts';

type Buttons = TemplateDraft['buttons'];

/** Every rule that a draft's buttons break: how many, in which order, and each one's label, address or number. */
export function checkButtons(buttons: Buttons): DraftProblem[] {
  const found: DraftProblem[] = [];
  const add = (field: string, code: DraftRule, limit = 0): void => void found.push({ field, code, limit });
  const count = (type: string): number => buttons.filter((button) => button.type === type).length;
  if (buttons.length > templateLimits.buttons) add('buttons', 'too_many', templateLimits.buttons);
  if (count('url') > templateLimits.urls) add('buttons', 'too_many', templateLimits.urls);
  if (count('phone_number') > templateLimits.phones) add('buttons', 'too_many', templateLimits.phones);
  if (!areRepliesTogether(buttons)) add('buttons', 'apart');
  buttons.forEach((button, index) => {
    for (const [key, code, limit] of checkButton(button)) add(`buttons.${String(index)}.${key}`, code, limit);
  });
  return found;
}

/** Whether WhatsApp on a computer leaves the message out: four buttons and more, or replies mixed with others. */
export function areButtonsHiddenOnDesktop(buttons: Buttons): boolean {
  const replies = buttons.filter(({ type }) => type === 'quick_reply').length;
  return buttons.length >= 4 || (replies > 0 && replies < buttons.length);
}

function areRepliesTogether(buttons: Buttons): boolean {
  const turns = buttons.filter(
    ({ type }, index) => type === 'quick_reply' && buttons[index - 1]?.type !== 'quick_reply',
  );
  return turns.length <= 1;
}

type Found = [key: 'text' | 'value', code: DraftRule, limit?: number];

function checkButton({ type, text, value }: Buttons[number]): Found[] {
  const found: Found[] = [];
  if (text.trim() === '') found.push(['text', 'missing']);
  if (lengthOf(text) > templateLimits.label) found.push(['text', 'too_long', templateLimits.label]);
  if (/\{\{|\}\}/.test(text)) found.push(['text', 'no_variables']);
  if (type === 'url') found.push(...checkAddress(value));
  if (type === 'phone_number' && !/^\+?[\d ().-]{5,}$/.test(value)) found.push(['value', 'phone']);
  if (type === 'phone_number' && lengthOf(value) > templateLimits.phone) {
    found.push(['value', 'too_long', templateLimits.phone]);
  }
  return found;
}

function checkAddress(value: string): Found[] {
  const found: Found[] = [];
  const bare = replaceVariables(value, () => '');
  if (!/^https?:\/\/[^\s/]+\.[^\s]*$/.test(bare) || /[{}]/.test(bare)) found.push(['value', 'address']);
  const isAtEnd = value.endsWith('{{1}}') && variablesOf(value).length === 1;
  if (variablesOf(value).length > 0 && !isAtEnd) found.push(['value', 'variable_place']);
  if (lengthOf(value) > templateLimits.url) found.push(['value', 'too_long', templateLimits.url]);
  return found;
}
