import * as z from 'zod';
import type { TemplateParts } from '../contract/templates.ts';
import { isPosition, variablesOf } from './variables.ts';

/** Names of the values that each place of a template asks for; `buttons` by index. */
export interface ParameterNames {
  header: string[];
  body: string[];
  buttons: number[];
}

/** A template as it is shown and filled in. `unknown`: Meta's names of parts that cannot be, in lower case. */
export interface ReadTemplate {
  parts: TemplateParts;
  parameters: ParameterNames;
  unknown: string[];
}

const text = z.string().catch('');
const component = z.object({
  type: z.string().transform((type) => type.toLowerCase()),
  format: z
    .string()
    .transform((format) => format.toLowerCase())
    .catch('text'),
  text,
  buttons: z.array(z.unknown()).catch([]),
});
const button = z.object({
  type: z.string().transform((type) => type.toLowerCase()),
  text,
  url: z.string().optional().catch(undefined),
  phone_number: z.string().optional().catch(undefined),
});
const headerFormat = z.enum(['text', 'image', 'video', 'document', 'location']);

const sentAsTheyAre = new Set(['quick_reply', 'url', 'phone_number', 'voice_call', 'request_contact_info']);
const askForCode = new Set(['copy_code', 'otp']);
const ofLocation = ['latitude', 'longitude', 'name', 'address'];

/** Reads Meta's components; what is not understood is named and left out. */
export function readParts(components: readonly unknown[]): ReadTemplate {
  const parts: TemplateParts = { header: null, body: '', footer: null, buttons: [] };
  const unknown: string[] = [];
  for (const raw of components) {
    const { data } = component.safeParse(raw);
    if (data === undefined) continue;
    const format = headerFormat.safeParse(data.format).data;
    if (data.type === 'body') parts.body = data.text;
    else if (data.type === 'footer') parts.footer = data.text;
    else if (data.type === 'buttons') parts.buttons = data.buttons.flatMap(readButton);
    else if (data.type === 'header' && format !== undefined) parts.header = { format, text: data.text };
    else unknown.push(data.type === 'header' ? data.format : data.type);
  }
  const others = parts.buttons.filter(({ type }) => !sentAsTheyAre.has(type) && !askForCode.has(type));
  return { parts, parameters: namesIn(parts), unknown: [...unknown, ...others.map(({ type }) => type)] };
}

function readButton(raw: unknown): TemplateParts['buttons'] {
  const { data } = button.safeParse(raw);
  if (data === undefined) return [];
  const value = data.url ?? data.phone_number ?? null;
  const asks = askForCode.has(data.type) || (data.type === 'url' && variablesOf(data.url ?? '').length > 0);
  return [{ type: data.type, text: data.text, value, has_parameter: asks }];
}

function namesIn({ header, body, buttons }: TemplateParts): ParameterNames {
  return {
    header: header?.format === 'location' ? ofLocation : inOrder(variablesOf(header?.text ?? '')),
    body: inOrder(variablesOf(body)),
    buttons: buttons.flatMap(({ has_parameter: asks }, index) => (asks ? [index] : [])),
  };
}

// Positions count, wherever they stand in the words.
function inOrder(names: readonly string[]): string[] {
  return names.every(isPosition) ? names.toSorted((a, b) => Number(a) - Number(b)) : [...names];
}
