import type { TemplateParameters } from '../../../shared/contract/outbox.ts';
import { checkValues, type ValueProblem } from '../../../shared/template/check-values.ts';
import { fillParts, type FilledTemplate } from '../../../shared/template/fill.ts';
import { readParts, type ReadTemplate } from '../../../shared/template/read-parts.ts';
import { sendComponents, type HeaderFile } from '../../../shared/template/send-components.ts';
import type { TemplateRow } from '../../database/templates.ts';

/** A template with its values: the words, Meta's `components` for sending, and all that Meta would refuse in the values. */
export interface FilledIn extends FilledTemplate {
  components: object[];
  problems: ValueProblem[];
}

/** A template's stored parts. */
export function partsOf({ components }: Pick<TemplateRow, 'components'>): ReadTemplate {
  return readParts(JSON.parse(components) as unknown[]);
}

/** Fills a template in; `file` is what a header of an image, a video or a document is sent with. */
export function fillTemplate(
  row: Pick<TemplateRow, 'components'>,
  values: TemplateParameters,
  file: HeaderFile | null = null,
): FilledIn {
  const { parts, parameters } = partsOf(row);
  return {
    ...fillParts(parts, values),
    components: sendComponents(parts, parameters, values, file),
    problems: checkValues(parts, parameters, values),
  };
}

/** The kind of file that a template's header must be sent with, or null. */
export function headerFileOf(row: Pick<TemplateRow, 'components'>): 'image' | 'video' | 'document' | null {
  const format = partsOf(row).parts.header?.format;
  return format === 'image' || format === 'video' || format === 'document' ? format : null;
}
