import type { TemplateParameters } from '../contract/outbox.ts';
import type { TemplateParts } from '../contract/templates.ts';
import { fillParts } from './fill.ts';
import { lengthOf, templateLimits } from './limits.ts';
import type { ParameterNames } from './read-parts.ts';

/** What is wrong with a value that is to be filled in; `limit` in characters, of the whole part. */
export interface ValueProblem {
  place: 'header' | 'body' | 'buttons';
  name: string;
  code: 'missing' | 'line_break' | 'spaces' | 'too_long' | 'not_in_address' | 'not_a_coordinate';
  limit: number;
}

const coordinates = new Set(['latitude', 'longitude']);

/** Everything that Meta would refuse in the values, by place and name; a part that became too long is told of its last value. */
export function checkValues(
  parts: TemplateParts,
  names: ParameterNames,
  values: TemplateParameters,
): ValueProblem[] {
  const isPlace = parts.header?.format === 'location';
  const problems: ValueProblem[] = [];
  const add = (
    place: ValueProblem['place'],
    name: string,
    code: ValueProblem['code'] | null,
    limit = 0,
  ): void => {
    if (code !== null) problems.push({ place, name, code, limit });
  };
  for (const name of names.header) {
    add(
      'header',
      name,
      isPlace ? checkPlace(name, values.header[name] ?? '') : checkWords(values.header[name]),
    );
  }
  for (const name of names.body) add('body', name, checkWords(values.body[name]));
  for (const index of names.buttons) {
    const { value = null } = fillParts(parts, values).buttons[index] ?? {};
    const isAddress = parts.buttons[index]?.type === 'url';
    const limit = isAddress ? templateLimits.url : templateLimits.code;
    const given = values.buttons[index] ?? '';
    const wrong = checkWords(given) ?? (isAddress && /[\s"<>\\^`{|}]/.test(given) ? 'not_in_address' : null);
    add('buttons', String(index), wrong ?? (lengthOf(value ?? '') > limit ? 'too_long' : null), limit);
  }
  const filled = fillParts(parts, values);
  for (const [place, text] of [
    ['header', filled.header ?? ''],
    ['body', filled.body],
  ] as const) {
    const last = names[place].at(-1);
    if (last !== undefined && !isPlace && lengthOf(text) > templateLimits[place]) {
      add(place, last, 'too_long', templateLimits[place]);
    }
  }
  return problems;
}

function checkWords(value = ''): ValueProblem['code'] | null {
  if (value.trim() === '') return 'missing';
  if (/[\n\r\t\v\f\u2028\u2029]/.test(value)) return 'line_break';
  return / {5}/.test(value) ? 'spaces' : null;
}

function checkPlace(name: string, value: string): ValueProblem['code'] | null {
  if (value.trim() === '') return 'missing';
  if (!coordinates.has(name)) return null;
  const most = name === 'latitude' ? 90 : 180;
  return /^-?\d{1,3}(\.\d+)?$/.test(value.trim()) && Math.abs(Number(value)) <= most
    ? null
    : 'not_a_coordinate';
}
