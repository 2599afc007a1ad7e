import { refuse, type Answer } from './answers.ts';
import { isRecord, textOf } from './read-json.ts';
import type { Template, TemplateComponent, World } from './world.ts';

/** The template that a message names, or what Meta says about it at once. */
export function checkTemplate(
  world: World,
  account: string,
  body: Readonly<Record<string, unknown>>,
): { template: Template; answer: null } | { template: null; answer: Answer } {
  const no = (answer: Answer): { template: null; answer: Answer } => ({ template: null, answer });
  const asked = body['template'];
  if (!isRecord(asked)) return no(refuse(131008, 'The parameter template is required'));
  const name = textOf(asked['name']) ?? '';
  const code = isRecord(asked['language']) ? (textOf(asked['language']['code']) ?? '') : '';
  const template = world.templates.find(
    (one) => one.account === account && one.name === name && one.language === code,
  );
  const known = template !== undefined && !['PENDING', 'REJECTED', 'DELETED'].includes(template.status);
  if (!known) return no(refuse(132001, `template name (${name}) does not exist in ${code}`));
  if (template.status === 'PAUSED') return no(refuse(132015, 'Template is paused due to low quality'));
  if (template.status === 'DISABLED') return no(refuse(132016, 'Template is disabled'));
  const given = Array.isArray(asked['components']) ? asked['components'].filter(isRecord) : [];
  const wrong = ['HEADER', 'BODY']
    .map((type) => checkPart(template, type, given))
    .find((answer) => answer !== null);
  const answer = wrong ?? checkButtons(template, given);
  return answer === null ? { template, answer: null } : no(answer);
}

function checkPart(
  template: Template,
  type: string,
  given: readonly Readonly<Record<string, unknown>>[],
): Answer | null {
  const part = template.components.find((one) => one.type === type);
  const names = variablesOf(part?.text);
  const parameters = parametersOf(given.find((one) => textOf(one['type'])?.toUpperCase() === type));
  if (part?.format !== undefined && ['IMAGE', 'VIDEO', 'DOCUMENT'].includes(part.format)) {
    const format = part.format.toLowerCase();
    return parameters[0]?.['type'] === format
      ? null
      : refuse(
          132012,
          `header: Format mismatch, expected ${part.format}, received ${String(parameters[0]?.['type'])}`,
        );
  }
  if (parameters.length !== names.length) {
    const counts = `number of localizable_params (${parameters.length}) does not match the expected number of params (${names.length})`;
    return refuse(132000, `${type.toLowerCase()}: ${counts}`);
  }
  if (template.parameter_format === 'NAMED') {
    const told = parameters.map((one) => textOf(one['parameter_name']));
    if (names.some((name) => !told.includes(name)))
      return refuse(132012, `${type.toLowerCase()}: Parameter name is missing or empty`);
  }
  const texts = parameters.map((one) => textOf(one['text']));
  if (texts.some((text) => text === null || text === ''))
    return refuse(131008, 'Parameter of type text is missing text value');
  const length = (part?.text ?? '').length + texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  return type === 'BODY' && length > 4096 ? refuse(132005, 'Translated text too long') : null;
}

function checkButtons(
  template: Template,
  given: readonly Readonly<Record<string, unknown>>[],
): Answer | null {
  const buttons = template.components.find((one) => one.type === 'BUTTONS')?.buttons ?? [];
  const told = given.filter((one) => textOf(one['type'])?.toUpperCase() === 'BUTTON');
  const missing = buttons.findIndex(
    ({ url }, index) =>
      variablesOf(url).length > 0 &&
      !told.some((one) => Number(one['index']) === index && parametersOf(one).length === 1),
  );
  return missing < 0
    ? null
    : refuse(131008, `buttons: Button at index ${missing} of type Url requires a parameter`);
}

function parametersOf(
  component: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>>[] {
  const list = component?.['parameters'];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function variablesOf(text: TemplateComponent['text']): string[] {
  return [...new Set([...(text ?? '').matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? ''))];
}
