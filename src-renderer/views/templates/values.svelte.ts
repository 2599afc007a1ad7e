import type { TemplateParameters } from '../../../shared/contract/outbox.ts';
import type { TemplateShape } from '../../../shared/contract/templates.ts';
import { checkValues } from '../../../shared/template/check-values.ts';
import { fillParts, type FilledTemplate } from '../../../shared/template/fill.ts';
import { valueSentence } from '../../../shared/template/value-sentence.ts';
import { spoken, t } from '../../messages/translate.svelte.ts';

/** One value to fill in: where it stands, and what it is called. */
export interface ValueField {
  place: 'header' | 'body' | 'buttons';
  name: string;
  label: string;
}

/** The values of a template as they are typed, and what comes of them. */
export class Values {
  given = $state<TemplateParameters>({ header: {}, body: {}, buttons: {} });
  readonly template: TemplateShape;

  constructor(template: TemplateShape) {
    this.template = template;
  }

  get fields(): ValueField[] {
    const { parameters, parts } = this.template;
    const isPlace = parts.header?.format === 'location';
    return [
      ...parameters.header.map((name) => ({
        place: 'header' as const,
        name,
        label: isPlace ? placeWord(name) : t('templates.value_header', { name: wordOf(name) }),
      })),
      ...parameters.body.map((name) => ({ place: 'body' as const, name, label: wordOf(name) })),
      ...parameters.buttons.map((index) => {
        const { type, text: label = '' } = parts.buttons[index] ?? {};
        const key = type === 'url' ? 'templates.value_link' : 'templates.value_code';
        return { place: 'buttons' as const, name: String(index), label: t(key, { label }) };
      }),
    ];
  }

  get filled(): FilledTemplate {
    return fillParts(this.template.parts, this.given);
  }

  get isComplete(): boolean {
    return this.#problems.length === 0;
  }

  get(field: ValueField): string {
    return this.given[field.place][field.name] ?? '';
  }

  set(field: ValueField, value: string): void {
    this.given[field.place][field.name] = value;
  }

  /** What is wrong with a value; what is merely missing only once it is asked for. */
  problemOf(field: ValueField, isAsked: boolean): string | null {
    const found = this.#problems.find(({ place, name }) => place === field.place && name === field.name);
    if (!found || (found.code === 'missing' && !isAsked)) return null;
    return valueSentence(found, spoken());
  }

  /** As the core takes them, without the page's proxies. */
  get parameters(): TemplateParameters {
    return $state.snapshot(this.given);
  }

  get #problems(): ReturnType<typeof checkValues> {
    const { parts, parameters } = this.template;
    return checkValues(parts, parameters, this.given);
  }
}

function wordOf(name: string): string {
  if (/^\d+$/.test(name)) return t('templates.value_position', { name });
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function placeWord(name: string): string {
  return t(`templates.place_${name as 'latitude' | 'longitude' | 'name' | 'address'}`);
}
