import * as z from 'zod';
import type { TemplateDraft } from '../contract/templates.ts';
import { isPosition, variablesOf } from './variables.ts';

/** Whether a draft's variables have names or places. */
export function formatOf({ header, body }: TemplateDraft): 'named' | 'positional' {
  return [...variablesOf(header), ...variablesOf(body)].every(isPosition) ? 'positional' : 'named';
}

/** A draft as Meta's `components`, with its examples. */
export function toComponents(draft: TemplateDraft): object[] {
  const { header, body, footer, buttons, examples } = draft;
  const format = formatOf(draft);
  return [
    ...(header === ''
      ? []
      : [{ type: 'HEADER', format: 'TEXT', text: header, ...exampleOf('header', header, format, examples) }]),
    { type: 'BODY', text: body, ...exampleOf('body', body, format, examples) },
    ...(footer === '' ? [] : [{ type: 'FOOTER', text: footer }]),
    ...(buttons.length === 0
      ? []
      : [{ type: 'BUTTONS', buttons: buttons.map((button, index) => toButton(button, index, examples)) }]),
  ];
}

function exampleOf(
  place: 'header' | 'body',
  text: string,
  format: 'named' | 'positional',
  examples: TemplateDraft['examples'],
): object {
  const names = variablesOf(text);
  if (names.length === 0) return {};
  const given = (name: string): string => examples[place === 'header' ? `header.${name}` : name] ?? '';
  if (format === 'named') {
    const named = names.map((name) => ({ param_name: name, example: given(name) }));
    return { example: { [`${place}_text_named_params`]: named } };
  }
  const values = names.toSorted((a, b) => Number(a) - Number(b)).map(given);
  return { example: { [`${place}_text`]: place === 'header' ? values : [values] } };
}

function toButton(
  { type, text, value }: TemplateDraft['buttons'][number],
  index: number,
  examples: TemplateDraft['examples'],
): object {
  const example = examples[`button.${String(index)}`];
  switch (type) {
    case 'quick_reply':
      return { type: 'QUICK_REPLY', text };
    case 'phone_number':
      return { type: 'PHONE_NUMBER', text, phone_number: value };
    case 'url': {
      const asks = variablesOf(value).length > 0 && example !== undefined;
      return { type: 'URL', text, url: value, ...(asks ? { example: [example] } : {}) };
    }
  }
}

const named = z.array(z.object({ param_name: z.string(), example: z.string() })).default([]);
const stored = z.array(
  z.object({
    type: z.string(),
    text: z.string().default(''),
    example: z
      .object({
        header_text: z.array(z.string()).default([]),
        body_text: z.array(z.array(z.string())).default([]),
        header_text_named_params: named,
        body_text_named_params: named,
      })
      .optional(),
    buttons: z
      .array(
        z.object({
          type: z.enum(['QUICK_REPLY', 'URL', 'PHONE_NUMBER']),
          text: z.string(),
          url: z.string().optional(),
          phone_number: z.string().optional(),
          example: z.array(z.string()).optional(),
        }),
      )
      .default([]),
  }),
);

/** The draft that `toComponents` made these of; throws on any others. */
export function toDraft(
  { name, language, category }: Pick<TemplateDraft, 'name' | 'language' | 'category'>,
  components: unknown,
): TemplateDraft {
  const parts = stored.parse(components);
  const part = (type: string): z.infer<typeof stored>[number] | undefined =>
    parts.find((it) => it.type === type);
  const header = part('HEADER')?.example;
  const body = part('BODY')?.example;
  const buttons = part('BUTTONS')?.buttons ?? [];
  const entries = [
    ...(header?.header_text ?? []).map((example, index) => [`header.${String(index + 1)}`, example]),
    ...(header?.header_text_named_params ?? []).map((it) => [`header.${it.param_name}`, it.example]),
    ...(body?.body_text[0] ?? []).map((example, index) => [String(index + 1), example]),
    ...(body?.body_text_named_params ?? []).map((it) => [it.param_name, it.example]),
    ...buttons.flatMap(({ example }, index) =>
      example?.[0] === undefined ? [] : [[`button.${String(index)}`, example[0]]],
    ),
  ];
  return {
    name,
    language,
    category,
    header: part('HEADER')?.text ?? '',
    body: part('BODY')?.text ?? '',
    footer: part('FOOTER')?.text ?? '',
    buttons: buttons.map((button) => ({
      type: button.type.toLowerCase() as TemplateDraft['buttons'][number]['type'],
      text: button.text,
      value: button.url ?? button.phone_number ?? '',
    })),
    examples: Object.fromEntries(entries) as Record<string, string>,
  };
}
