import type { TemplateParameters } from '../contract/outbox.ts';
import type { TemplateParts } from '../contract/templates.ts';
import type { ParameterNames } from './read-parts.ts';
import { isPosition } from './variables.ts';

/** A file that is at Meta already, for a header that is one. */
export interface HeaderFile {
  id: string;
  /** A document's name as the customer sees it. */
  name?: string | undefined;
}

/** Meta's `components` of a template that is sent; every value that it asks for must be given. */
export function sendComponents(
  parts: TemplateParts,
  names: ParameterNames,
  values: TemplateParameters,
  file: HeaderFile | null,
): object[] {
  const header = headerParameter(parts, names, values, file);
  return [
    ...(header === null ? [] : [{ type: 'header', parameters: [header] }]),
    ...(names.body.length === 0
      ? []
      : [{ type: 'body', parameters: names.body.map((name) => textParameter(name, values.body[name])) }]),
    ...names.buttons.map((index) => buttonComponent(parts, index, values.buttons[index] ?? '')),
  ];
}

function headerParameter(
  { header }: TemplateParts,
  names: ParameterNames,
  values: TemplateParameters,
  file: HeaderFile | null,
): object | null {
  if (header === null) return null;
  switch (header.format) {
    case 'text': {
      const [name] = names.header;
      return name === undefined ? null : textParameter(name, values.header[name]);
    }
    case 'location': {
      const { latitude, longitude, name, address } = values.header;
      return { type: 'location', location: { latitude, longitude, name, address } };
    }
    case 'document':
      return {
        type: 'document',
        document: { id: file?.id, ...(file?.name === undefined ? {} : { filename: file.name }) },
      };
    default:
      return { type: header.format, [header.format]: { id: file?.id } };
  }
}

function textParameter(name: string, value = ''): object {
  return isPosition(name)
    ? { type: 'text', text: value }
    : { type: 'text', parameter_name: name, text: value };
}

function buttonComponent({ buttons }: TemplateParts, index: number, value: string): object {
  const isCode = buttons[index]?.type === 'copy_code';
  return {
    type: 'button',
    sub_type: isCode ? 'copy_code' : 'url',
    index,
    parameters: [isCode ? { type: 'coupon_code', coupon_code: value } : { type: 'text', text: value }],
  };
}
