import type { TemplateParameters } from '../contract/outbox.ts';
import type { TemplateParts } from '../contract/templates.ts';
import { replaceVariables } from './variables.ts';

/** A template's words as the customer sees them. */
export interface FilledTemplate {
  /** Null without a header of words. */
  header: string | null;
  body: string;
  footer: string | null;
  /** What stands on the buttons, and where they lead to. */
  buttons: { text: string; value: string | null }[];
  /** All of it as one text, as a thread shows it. */
  text: string;
}

/** Puts values in for the variables; one without a value stays as it is written. */
export function fillParts(
  { header, body, footer, buttons }: TemplateParts,
  values: TemplateParameters,
): FilledTemplate {
  const head = header?.format === 'text' ? fillText(header.text, values.header) : null;
  const words = fillText(body, values.body);
  return {
    header: head,
    body: words,
    footer,
    buttons: buttons.map((button, index) => {
      const given = values.buttons[index];
      if (!button.has_parameter || given === undefined || given === '') return button;
      return {
        ...button,
        value: button.value === null ? given : replaceVariables(button.value, () => given),
      };
    }),
    text: [head, words, footer].filter((part) => part !== null && part !== '').join('\n\n'),
  };
}

function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return replaceVariables(text, (name, written) => {
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    return given === undefined || given === '' ? written : given;
  });
}
