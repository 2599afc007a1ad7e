import { describe, expect, it } from 'vitest';
import type { TemplateParameters } from '../../../shared/contract/outbox.ts';
import { checkValues } from '../../../shared/template/check-values.ts';
import { fillParts } from '../../../shared/template/fill.ts';
import { readParts } from '../../../shared/template/read-parts.ts';
import { sendComponents } from '../../../shared/template/send-components.ts';

const ready = readParts([
  { type: 'HEADER', format: 'TEXT', text: 'Pedido {{pedido}}' },
  { type: 'BODY', text: 'Oi {{cliente}}, seu pedido {{ pedido }} já pode ser retirado.' },
  { type: 'FOOTER', text: 'Loja da Ana' },
  {
    type: 'BUTTONS',
    buttons: [
      { type: 'QUICK_REPLY', text: 'Vou hoje' },
      { type: 'URL', text: 'Ver pedido', url: 'https://loja.example/p/{{1}}' },
      { type: 'COPY_CODE', text: 'Copiar' },
    ],
  },
]);
const values: TemplateParameters = {
  header: { pedido: '1043' },
  body: { cliente: 'Ana', pedido: '1043' },
  buttons: { '1': 'abc', '2': 'VERAO20' },
};

describe('a template of names', () => {
  it('is read with the values that each place asks for', () => {
    expect(ready.parameters).toEqual({ header: ['pedido'], body: ['cliente', 'pedido'], buttons: [1, 2] });
    expect(ready.unknown).toEqual([]);
  });

  it('is filled in, and what has no value stays as it is written', () => {
    const filled = fillParts(ready.parts, { ...values, body: { cliente: 'Ana' } });
    expect(filled.header).toBe('Pedido 1043');
    expect(filled.body).toBe('Oi Ana, seu pedido {{ pedido }} já pode ser retirado.');
    expect(filled.buttons.map(({ value }) => value)).toEqual([null, 'https://loja.example/p/abc', 'VERAO20']);
    expect(filled.text).toBe(`Pedido 1043\n\n${filled.body}\n\nLoja da Ana`);
  });

  it('takes a value for words, whatever braces or names of objects it has', () => {
    const { body } = fillParts(ready.parts, {
      ...values,
      body: { cliente: '{{pedido}} $& <b>', pedido: '1' },
    });
    expect(body).toBe('Oi {{pedido}} $& <b>, seu pedido 1 já pode ser retirado.');
    const { parts } = readParts([{ type: 'BODY', text: 'Oi {{constructor}}, tudo bem?' }]);
    expect(fillParts(parts, { header: {}, body: {}, buttons: {} }).body).toBe(
      'Oi {{constructor}}, tudo bem?',
    );
  });

  it('goes to Meta as Meta’s documentation has it', () => {
    expect(sendComponents(ready.parts, ready.parameters, values, null)).toEqual([
      { type: 'header', parameters: [{ type: 'text', parameter_name: 'pedido', text: '1043' }] },
      {
        type: 'body',
        parameters: [
          { type: 'text', parameter_name: 'cliente', text: 'Ana' },
          { type: 'text', parameter_name: 'pedido', text: '1043' },
        ],
      },
      { type: 'button', sub_type: 'url', index: 1, parameters: [{ type: 'text', text: 'abc' }] },
      {
        type: 'button',
        sub_type: 'copy_code',
        index: 2,
        parameters: [{ type: 'coupon_code', coupon_code: 'VERAO20' }],
      },
    ]);
  });
});

describe('other templates', () => {
  it('of places send their values in the order of the numbers, not of the words', () => {
    const { parts, parameters } = readParts([{ type: 'BODY', text: 'A {{2}} at {{1}}, then {{10}}.' }]);
    const body = { '1': 'one', '2': 'two', '10': 'ten' };
    expect(sendComponents(parts, parameters, { header: {}, body, buttons: {} }, null)).toEqual([
      { type: 'body', parameters: ['one', 'two', 'ten'].map((text) => ({ type: 'text', text })) },
    ]);
  });

  it.each(['image', 'video'])('with a header of %s send the file’s id', (format) => {
    const { parts, parameters } = readParts([
      { type: 'HEADER', format: format.toUpperCase(), example: {} },
      { type: 'BODY', text: 'Hello.' },
    ]);
    const none = { header: {}, body: {}, buttons: {} };
    expect(sendComponents(parts, parameters, none, { id: '77', name: 'x.jpg' })).toEqual([
      { type: 'header', parameters: [{ type: format, [format]: { id: '77' } }] },
    ]);
  });

  it('with a document send its name too, and with a place its coordinates', () => {
    const none = { header: {}, body: {}, buttons: {} };
    const document = readParts([{ type: 'HEADER', format: 'DOCUMENT' }]);
    expect(sendComponents(document.parts, document.parameters, none, { id: '7', name: 'nota.pdf' })).toEqual([
      { type: 'header', parameters: [{ type: 'document', document: { id: '7', filename: 'nota.pdf' } }] },
    ]);
    const place = readParts([{ type: 'HEADER', format: 'LOCATION' }]);
    const header = { latitude: '48.85', longitude: '2.35', name: 'Salon', address: 'Rue A, 10' };
    expect(sendComponents(place.parts, place.parameters, { ...none, header }, null)).toEqual([
      { type: 'header', parameters: [{ type: 'location', location: header }] },
    ]);
  });

  it('with parts of other kinds are named as such, and nothing breaks', () => {
    const { unknown, parts } = readParts([
      { type: 'BODY', text: 'Look at these.' },
      { type: 'CAROUSEL', cards: [] },
      { type: 'BUTTONS', buttons: [{ type: 'FLOW', text: 'Start' }, null] },
      { type: 'HEADER', format: 'HOLOGRAM' },
      'nonsense',
      { type: 5 },
    ]);
    expect(unknown).toEqual(['carousel', 'hologram', 'flow']);
    expect(parts.body).toBe('Look at these.');
  });
});

describe('what Meta would refuse in a value is told by its place', () => {
  const problemsWith = (change: Partial<TemplateParameters>): string[] =>
    checkValues(ready.parts, ready.parameters, { ...values, ...change }).map(
      ({ place, name, code }) => `${place}.${name}: ${code}`,
    );

  it('nothing where all is well', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['Ana\nMaria', 'line_break'],
    ['Ana\tMaria', 'line_break'],
    ['Ana     Maria', 'spaces'],
    ['a'.repeat(1024), 'too_long'],
  ])('%j is %s', (cliente, code) => {
    const name = code === 'too_long' ? 'pedido' : 'cliente';
    expect(problemsWith({ body: { cliente, pedido: '1' } })).toEqual([`body.${name}: ${code}`]);
  });

  it('four spaces are still well', () => {
    expect(problemsWith({ body: { cliente: 'Ana    Maria', pedido: '1' } })).toEqual([]);
  });

  it('an address takes no spaces, and a code has its length', () => {
    expect(problemsWith({ buttons: { '1': 'a b', '2': 'X' } })).toEqual(['buttons.1: not_in_address']);
    expect(problemsWith({ buttons: { '1': 'a'.repeat(2000), '2': 'X' } })).toEqual(['buttons.1: too_long']);
    expect(problemsWith({ buttons: { '1': 'a', '2': 'X'.repeat(21) } })).toEqual(['buttons.2: too_long']);
    expect(problemsWith({ header: {} })).toEqual(['header.pedido: missing']);
  });

  it('a place has coordinates', () => {
    const { parts, parameters } = readParts([
      { type: 'HEADER', format: 'LOCATION' },
      { type: 'BODY', text: 'x' },
    ]);
    const header = { latitude: '91', longitude: 'east', name: 'Salon', address: '' };
    expect(
      checkValues(parts, parameters, { header, body: {}, buttons: {} }).map(({ name, code }) => [name, code]),
    ).toEqual([
      ['latitude', 'not_a_coordinate'],
      ['longitude', 'not_a_coordinate'],
      ['address', 'missing'],
    ]);
  });
});
