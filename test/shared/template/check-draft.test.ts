import { describe, expect, it } from 'vitest';
import type { TemplateDraft } from '../../../shared/contract/templates.ts';
import { areButtonsHiddenOnDesktop } from '../../../shared/template/check-buttons.ts';
import { checkDraft, type DraftProblem } from '../../../shared/template/check-draft.ts';
import { toComponents, toDraft } from '../../../shared/template/draft-components.ts';
import { draftSentence } from '../../../shared/template/draft-sentence.ts';

const right: TemplateDraft = {
  name: 'commande_prete',
  language: 'fr',
  category: 'utility',
  header: 'Commande {{numero}}',
  body: 'Bonjour {{client}}, votre commande peut être retirée au salon.',
  footer: 'Salon Éclat',
  buttons: [
    { type: 'quick_reply', text: 'Je viens', value: '' },
    { type: 'url', text: 'La voir', value: 'https://salon.example/c/{{1}}' },
    { type: 'phone_number', text: 'Appeler', value: '+33 6 12 34 56 78' },
  ],
  examples: { 'header.numero': '1043', client: 'Ana', 'button.1': '1043' },
};

function problemsOf(change: Partial<TemplateDraft>): string[] {
  return checkDraft({ ...right, ...change }).map(({ field, code }) => `${field}: ${code}`);
}

/** A draft of nothing but these words, with an example for every variable. */
function ofBody(body: string): string[] {
  const names = [...body.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => [name.trim(), 'x'] as const);
  return problemsOf({ header: '', buttons: [], body, examples: Object.fromEntries(names) });
}

it('has nothing against a draft that Meta would take', () => {
  expect(checkDraft(right)).toEqual([]);
});

describe('every rule of Meta’s is told at its field', () => {
  it.each<[string, Partial<TemplateDraft>, string[]]>([
    ['no name', { name: '' }, ['name: missing']],
    ['a name of capitals', { name: 'Commande' }, ['name: name_signs']],
    ['a name with a space', { name: 'ma commande' }, ['name: name_signs']],
    ['a name of 513 letters', { name: 'a'.repeat(513) }, ['name: too_long']],
    ['a language of no kind', { language: 'français' }, ['language: language']],
    ['a code', { category: 'authentication' }, ['category: authentication']],
    ['a header of 61 letters', { header: 'a'.repeat(61) }, ['header: too_long']],
    ['a footer of 61 letters', { footer: 'a'.repeat(61) }, ['footer: too_long']],
    ['a footer with a variable', { footer: 'Salon {{nom}}' }, ['footer: no_variables']],
    ['a footer of two lines', { footer: 'Salon\nÉclat' }, ['footer: line_break']],
    ['no text', { body: ' ', examples: { ...right.examples } }, ['body: missing']],
    [
      'a missing example',
      { examples: { client: 'Ana', 'button.1': '1' } },
      ['examples.header.numero: example'],
    ],
  ])('%s', (_name, change, found) => {
    expect(problemsOf(change)).toEqual(found);
  });

  it('two variables in a header', () => {
    const examples = { ...right.examples, 'header.a': 'x', 'header.b': 'y' };
    expect(problemsOf({ header: '{{a}} et {{b}}', examples })).toEqual(['header: one_variable']);
  });

  it.each([
    ['a variable at the start', '{{nom}}, votre commande est prête chez nous.', ['body: at_start']],
    ['a variable at the end', 'Votre commande est prête, chère {{nom}}', ['body: at_end']],
    [
      'variables side by side',
      'Bonjour {{a}} {{b}}, tout est prêt chez nous depuis hier.',
      ['body: adjacent'],
    ],
    ['variables that touch', 'Bonjour {{a}}{{b}}, tout est prêt chez nous depuis hier.', ['body: adjacent']],
    ['too few words', 'Le {{a}} à {{b}} oui', ['body: few_words']],
    ['a hole in the numbers', 'Bonjour {{1}}, votre commande {{3}} est prête au salon.', ['body: positions']],
    ['names and numbers', 'Bonjour {{1}}, votre commande {{numero}} est prête au salon.', ['body: mixed']],
    ['a name of capitals', 'Bonjour {{Nom}}, votre commande est prête.', ['body: variable_name']],
    ['a brace too few', 'Bonjour {{nom}, votre commande est prête.', ['body: braces']],
  ])('%s', (_name, body, found) => {
    expect(ofBody(body)).toEqual(found);
  });

  it('a text of 1,024 characters, emojis counted once, and one more', () => {
    expect(ofBody('👍'.repeat(1024))).toEqual([]);
    expect(ofBody('👍'.repeat(1025))).toEqual(['body: too_long']);
  });

  it('no fault in the words of a language that writes them without spaces', () => {
    expect(ofBody('您好{{1}}，您的订单已准备好')).toEqual([]);
  });
});

describe('buttons', () => {
  const reply = { type: 'quick_reply', text: 'Oui', value: '' } as const;
  const link = { type: 'url', text: 'Voir', value: 'https://salon.example' } as const;
  const call = { type: 'phone_number', text: 'Appeler', value: '+33612345678' } as const;
  const ofButtons = (buttons: TemplateDraft['buttons']): string[] =>
    problemsOf({ header: '', body: 'Votre commande est prête.', buttons, examples: {} });

  it('are ten at most, two links and one call among them', () => {
    expect(ofButtons(Array.from({ length: 10 }, () => reply))).toEqual([]);
    expect(ofButtons(Array.from({ length: 11 }, () => reply))).toEqual(['buttons: too_many']);
    expect(ofButtons([link, link, link])).toEqual(['buttons: too_many']);
    expect(ofButtons([call, call])).toEqual(['buttons: too_many']);
  });

  it('have their quick replies together', () => {
    expect(ofButtons([link, reply, reply])).toEqual([]);
    expect(ofButtons([reply, link, reply])).toEqual(['buttons: apart']);
  });

  it('have a label, an address or a number of the right kind', () => {
    expect(ofButtons([{ ...reply, text: '' }])).toEqual(['buttons.0.text: missing']);
    expect(ofButtons([{ ...reply, text: 'a'.repeat(26) }])).toEqual(['buttons.0.text: too_long']);
    expect(ofButtons([{ ...reply, text: 'Oui {{nom}}' }])).toEqual(['buttons.0.text: no_variables']);
    expect(ofButtons([{ ...link, value: 'salon.example' }])).toEqual(['buttons.0.value: address']);
    expect(ofButtons([{ ...link, value: `https://salon.example/${'a'.repeat(2000)}` }])).toEqual([
      'buttons.0.value: too_long',
    ]);
    expect(ofButtons([{ ...link, value: 'https://salon.example/{{1}}/x' }])).toEqual([
      'buttons.0.value: variable_place',
      'examples.button.0: example',
    ]);
    expect(ofButtons([{ ...call, value: 'appelez' }])).toEqual(['buttons.0.value: phone']);
    expect(ofButtons([{ ...call, value: `+${'1'.repeat(20)}` }])).toEqual(['buttons.0.value: too_long']);
  });

  it('keep a message off computers when they are four, or mixed with replies', () => {
    expect(areButtonsHiddenOnDesktop([reply, reply, reply])).toBe(false);
    expect(areButtonsHiddenOnDesktop([reply, reply, reply, reply])).toBe(true);
    expect(areButtonsHiddenOnDesktop([link, reply])).toBe(true);
    expect(areButtonsHiddenOnDesktop([link, call])).toBe(false);
  });
});

it('says each in both languages, with the limit', () => {
  const problem: DraftProblem = { field: 'body', code: 'too_long', limit: 1024 };
  expect(draftSentence(problem, 'en')).toBe('At most 1,024 characters.');
  expect(draftSentence(problem, 'fr')).toMatch(/^1.024 caractères au plus\.$/);
});

it('goes to Meta’s components and comes back as it was', () => {
  expect(toDraft(right, toComponents(right))).toEqual(right);
  const numbered: TemplateDraft = {
    ...right,
    header: 'Commande {{1}}',
    body: 'Le {{2}} à {{1}} au salon, comme prévu.',
    examples: { 'header.1': '1043', '1': '10 h', '2': 'mardi', 'button.1': 'x' },
  };
  expect(checkDraft(numbered)).toEqual([]);
  expect(toComponents(numbered)[1]).toEqual({
    type: 'BODY',
    text: numbered.body,
    example: { body_text: [['10 h', 'mardi']] },
  });
  expect(toDraft(numbered, toComponents(numbered))).toEqual(numbered);
});
