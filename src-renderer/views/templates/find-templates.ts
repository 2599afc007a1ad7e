import type { TemplateShape } from '../../../shared/contract/templates.ts';

/** The templates whose name or words have the text, whatever its case and accents. */
export function findTemplates(templates: readonly TemplateShape[], text: string): readonly TemplateShape[] {
  const wanted = fold(text.trim());
  if (wanted === '') return templates;
  return templates.filter(({ name, parts }) =>
    [name, name.replaceAll('_', ' '), parts.header?.text ?? '', parts.body].some((words) =>
      fold(words).includes(wanted),
    ),
  );
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
