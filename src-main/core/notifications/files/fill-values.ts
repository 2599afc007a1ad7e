import type { NotificationMap } from '../../../../shared/contract/notifications.ts';
import type { TemplateParameters } from '../../../../shared/contract/outbox.ts';
import type { Connection } from '../../../database/open.ts';
import { findTemplate, listTemplates, type TemplateRow } from '../../../database/templates.ts';
import type { CoreContext } from '../../context.ts';
import { languageOf } from '../../language.ts';
import { canSend } from '../../templates/template-state.ts';
import type { FileEvent } from './file-event.ts';

/** A map's template and what it puts into its values for a row. */
export interface ValueFiller {
  /** The template's id; empty where none is chosen or there is none of that name. */
  template: string;
  valuesOf(event: FileEvent, customer: string): TemplateParameters;
}

/** Meta takes no more in any value. */
const longestValue = 1_000;

/** Fills a template's values with cells, fixed texts (`=…`) and the customer's name (`name`, where no column is called so). */
export function createValueFiller(context: CoreContext, db: Connection, map: NotificationMap): ValueFiller {
  const template = templateOf(db, map.template, languageOf(context));
  const language = template?.language ?? languageOf(context);
  const places = Object.entries(map.values).flatMap(([place, source]) => {
    const [, part, name] = /^(header|body|buttons)\.(.+)$/.exec(place) ?? [];
    return part === undefined || name === undefined || source === ''
      ? []
      : [{ part: part as keyof TemplateParameters, name, source }];
  });
  return {
    template: template === undefined ? '' : String(template.id),
    valuesOf(event, customer) {
      const values: TemplateParameters = { header: {}, body: {}, buttons: {} };
      for (const { part, name, source } of places) {
        const text = source.startsWith('=') ? source.slice(1) : event.valueOf(source, language);
        const whole = text === '' && source === 'name' ? customer : text;
        values[part][name] = whole.replace(/\s+/g, ' ').trim().slice(0, longestValue);
      }
      return values;
    },
  };
}

// By its id, or by its name: then the one that can be sent, in the owner's language where there are several.
function templateOf(
  db: Connection,
  said: string | undefined,
  language: 'en' | 'fr',
): TemplateRow | undefined {
  if (said === undefined || said === '') return undefined;
  const byId = /^\d{1,15}$/.test(said) ? findTemplate(db, Number(said)) : undefined;
  if (byId !== undefined) return byId;
  const rank = (row: TemplateRow): number =>
    (canSend(row) ? 2 : 0) + (row.language.startsWith(language) ? 1 : 0);
  return listTemplates(db)
    .filter(({ name }) => name === said)
    .toSorted((one, other) => rank(other) - rank(one))[0];
}
