import * as z from 'zod';
import { id, list, name, part, text, word } from '../fields.ts';
import { join, say, type ReadPart } from './words.ts';

const interactive = z.looseObject({
  type: word,
  header: part({ text }),
  body: part({ text }),
  footer: part({ text }),
  action: part({ buttons: list }),
});
const reply = part({
  title: name,
  description: name,
  text,
  body: text,
  name,
  response: word,
  response_json: text,
});
const button = part({ reply: part({ title: name }) });

/** Reads what a customer chose or filled in, or what the shop offered to choose from. */
export const readInteractive: ReadPart = (item) => {
  const parsed = interactive.safeParse(item);
  if (!parsed.success) return say(null);
  const { type, header, body, footer, action, ...rest } = parsed.data;
  const chosen = reply.parse(rest[type ?? '']);
  const offered = (action?.buttons ?? []).map((it) => button.parse(it)?.reply?.title);
  if (chosen === null || chosen === undefined)
    return say(join([header?.text, body?.text, footer?.text, join(offered, ' · ')], '\n'));
  const filled = filledIn(chosen.response_json);
  const words = chosen.title ?? chosen.body ?? chosen.text ?? (filled === '' ? chosen.name : null);
  return say(join([words ?? consent(chosen.response), chosen.description, filled], '\n'));
};

const templateButton = part({ text, payload: id });

/** Reads the quick reply of a template: its words, else what the shop hid behind it. */
export const readButton: ReadPart = (item) => {
  const found = templateButton.parse(item);
  return say(found?.text ?? found?.payload);
};

/** The fields of a form (a Flow) as lines; what only programs need is left out. */
function filledIn(json: string | null | undefined): string {
  const parsed = form.safeParse(json ?? '{}');
  if (!parsed.success) return '';
  return Object.entries(parsed.data)
    .filter(([key, value]) => key !== 'flow_token' && value !== null && typeof value !== 'object')
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join('\n');
}

const form = z
  .string()
  .transform((words, context) => {
    try {
      return JSON.parse(words) as unknown;
    } catch {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.unknown()));

/** The answer to a request to be called. */
function consent(response: string | null | undefined): string {
  return response === 'accept' ? '📞 ✓' : response === 'reject' ? '📞 ✗' : '';
}
