import type { TemplateDraft, TemplateShape } from '../../../../shared/contract/templates.ts';

/** A draft with nothing in it, in the language that the owner speaks. */
export function newDraft(language: string): TemplateDraft {
  return {
    name: '',
    language,
    category: 'utility',
    header: '',
    body: '',
    footer: '',
    buttons: [],
    examples: {},
  };
}

/** A draft that begins with another template's words; what a draft cannot hold is left out. */
export function draftLike(template: TemplateShape): TemplateDraft {
  const { header, body, footer, buttons } = template.parts;
  return {
    name: `${template.name}_2`,
    language: template.language,
    category: template.category,
    header: header?.format === 'text' ? header.text : '',
    body,
    footer: footer ?? '',
    buttons: buttons.flatMap(({ type, text, value }) =>
      type === 'quick_reply' || type === 'url' || type === 'phone_number'
        ? [{ type, text, value: value ?? '' }]
        : [],
    ),
    examples: {},
  };
}
