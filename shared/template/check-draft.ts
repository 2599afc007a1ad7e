import type { TemplateDraft } from '../contract/templates.ts';
import { checkButtons } from './check-buttons.ts';
import { lengthOf, templateLimits } from './limits.ts';
import { isPosition, replaceVariables, splitAtVariables, variablesOf } from './variables.ts';

/** A rule of Meta's that a draft breaks: `field` as the draft names it (`buttons.0.text`, `examples.header.1`), with what the sentence needs. */
export interface DraftProblem {
  field: string;
  code: DraftRule;
  limit: number;
}

export type DraftRule =
  | 'missing'
  | 'too_long'
  | 'name_signs'
  | 'name_taken'
  | 'language'
  | 'authentication'
  | 'one_variable'
  | 'no_variables'
  | 'line_break'
  | 'at_start'
  | 'at_end'
  | 'adjacent'
  | 'braces'
  | 'variable_name'
  | 'positions'
  | 'mixed'
  | 'few_words'
  | 'too_many'
  | 'apart'
  | 'address'
  | 'variable_place'
  | 'phone'
  | 'example';

// Where no spaces are written between words, each sign counts as one.
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** A draft's variables, by the name that its example goes by. */
export function exampleNames({ header, body, buttons }: TemplateDraft): string[] {
  return [
    ...variablesOf(header).map((name) => `header.${name}`),
    ...variablesOf(body),
    ...buttons.flatMap(({ type, value }, index) =>
      type === 'url' && variablesOf(value).length > 0 ? [`button.${String(index)}`] : [],
    ),
  ];
}

/** Every rule of Meta's that a draft breaks, in the order of its fields; empty when it may be sent to review. */
export function checkDraft(draft: TemplateDraft): DraftProblem[] {
  return [
    ...checkName(draft),
    ...checkHeader(draft.header),
    ...checkBody(draft.body),
    ...checkNames(draft),
    ...checkFooter(draft.footer),
    ...checkButtons(draft.buttons),
    ...exampleNames(draft).flatMap((name) =>
      (draft.examples[name] ?? '').trim() === '' ? [problem(`examples.${name}`, 'example')] : [],
    ),
  ];
}

function problem(field: string, code: DraftRule, limit = 0): DraftProblem {
  return { field, code, limit };
}

function checkName({ name, language, category }: TemplateDraft): DraftProblem[] {
  const found: DraftProblem[] = [];
  if (name === '') found.push(problem('name', 'missing'));
  else if (lengthOf(name) > templateLimits.name) found.push(problem('name', 'too_long', templateLimits.name));
  else if (!/^[a-z0-9_]+$/.test(name)) found.push(problem('name', 'name_signs'));
  if (!/^[a-z]{2,3}(_[A-Z]{2,4})?$/.test(language)) found.push(problem('language', 'language'));
  if (category === 'authentication') found.push(problem('category', 'authentication'));
  return found;
}

function checkHeader(header: string): DraftProblem[] {
  if (header === '') return [];
  const found = checkWritten('header', header, templateLimits.header);
  if (variablesOf(header).length > 1) found.push(problem('header', 'one_variable'));
  if (/[\r\n]/.test(header)) found.push(problem('header', 'line_break'));
  return found;
}

function checkBody(body: string): DraftProblem[] {
  if (body.trim() === '') return [problem('body', 'missing')];
  const found = checkWritten('body', body, templateLimits.body);
  const pieces = splitAtVariables(body.trim());
  const isVariable = (piece: (typeof pieces)[number] | undefined): boolean =>
    piece !== undefined && 'name' in piece;
  if (isVariable(pieces[0])) found.push(problem('body', 'at_start'));
  if (isVariable(pieces.at(-1))) found.push(problem('body', 'at_end'));
  const words = pieces.filter((piece, index) => {
    const stands = isVariable(pieces[index - 1]) && isVariable(pieces[index + 1]);
    return 'words' in piece && piece.words.trim() === '' && stands;
  });
  if (words.length > 0 || pieces.some((piece, at) => isVariable(piece) && isVariable(pieces[at + 1]))) {
    found.push(problem('body', 'adjacent'));
  }
  const count = pieces.filter(isVariable).length;
  const around = replaceVariables(body, () => ' ').match(word)?.length ?? 0;
  // What Meta's reviewers hold against a body of many variables: fewer words than two for each and one more.
  if (count > 0 && around < 2 * count + 1) found.push(problem('body', 'few_words', 2 * count + 1));
  return found;
}

function checkFooter(footer: string): DraftProblem[] {
  const found = checkWritten('footer', footer, templateLimits.footer);
  if (variablesOf(footer).length > 0) found.push(problem('footer', 'no_variables'));
  if (/[\r\n]/.test(footer)) found.push(problem('footer', 'line_break'));
  return found;
}

function checkWritten(field: string, text: string, limit: number): DraftProblem[] {
  const found: DraftProblem[] = [];
  if (lengthOf(text) > limit) found.push(problem(field, 'too_long', limit));
  if (/\{\{|\}\}/.test(replaceVariables(text, () => ''))) found.push(problem(field, 'braces'));
  return found;
}

// Positions count from 1 without a gap in each part; names are words, and a template has the one or the other.
function checkNames({ header, body }: TemplateDraft): DraftProblem[] {
  const found: DraftProblem[] = [];
  for (const [field, text] of [
    ['header', header],
    ['body', body],
  ] as const) {
    const names = variablesOf(text);
    if (names.some((name) => !isPosition(name) && !/^[a-z][a-z0-9_]*$/.test(name))) {
      found.push(problem(field, 'variable_name'));
    }
    const positions = names.filter(isPosition).map(Number);
    if (positions.length > 0 && Math.max(...positions) !== new Set(positions).size) {
      found.push(problem(field, 'positions'));
    }
  }
  const all = [...variablesOf(header), ...variablesOf(body)];
  if (all.some(isPosition) && !all.every(isPosition)) found.push(problem('body', 'mixed'));
  return found;
}
