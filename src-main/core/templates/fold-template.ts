import * as z from 'zod';
import { eventSchemas } from './event-schemas.ts';
import { changeComponents } from './change-components.ts';

/** What Meta's list said of a template, in lower case where Meta shouts. */
export const syncedTemplate = z.object({
  category: z.string(),
  coming: z.string().nullable(),
  status: z.string(),
  quality: z.string().nullable(),
  reason: z.string().nullable(),
  components: z.array(z.unknown()),
});

export type SyncedTemplate = z.infer<typeof syncedTemplate>;

/** A webhook's word, as it was stored. */
export interface TemplateWord {
  field: string;
  value: string;
}

/** A template as the list and what came since tell it together. */
export interface FoldedTemplate extends SyncedTemplate {
  /** When the coming category takes effect, in ms UTC, where Meta said. */
  comingAt: number | null;
  /** More of the reason, in Meta's own words. */
  details: string | null;
}

/**
 * Meta's list with the words since (oldest first) laid over it; what they do not speak of stays. Of the words before it only the
 * moment of a change counts that the list still announces: it names no moment itself.
 */
export function foldTemplate(
  synced: SyncedTemplate,
  before: readonly TemplateWord[],
  since: readonly TemplateWord[],
): FoldedTemplate {
  const announced = before.reduce(addWord, start(synced));
  const comingAt = announced.coming === synced.coming ? announced.comingAt : null;
  const folded = since.reduce(addWord, { ...start(synced), comingAt });
  return folded.coming === folded.category ? { ...folded, coming: null, comingAt: null } : folded;
}

function start(synced: SyncedTemplate): FoldedTemplate {
  return { ...synced, comingAt: null, details: null };
}

function addWord(folded: FoldedTemplate, { field, value }: TemplateWord): FoldedTemplate {
  const { data } = eventSchemas.safeParse({ field, value: JSON.parse(value) as unknown });
  switch (data?.field) {
    case 'message_template_status_update': {
      const { event, message_template_category: category, reason, rejection_info, other_info } = data.value;
      return {
        ...folded,
        status: event === 'reinstated' ? 'approved' : event,
        category: category ?? folded.category,
        reason: reason ?? lower(other_info?.title) ?? null,
        details: joinDetails([
          rejection_info?.reason,
          rejection_info?.recommendation,
          other_info?.description,
        ]),
      };
    }
    case 'template_category_update': {
      const { new_category: category, correct_category: coming, category_update_timestamp: at } = data.value;
      // A warning names the category that still is as the new one, and the one to come as the correct one.
      return { ...folded, category, coming, comingAt: coming === null ? null : at };
    }
    case 'message_template_quality_update':
      return { ...folded, quality: data.value.new_quality_score };
    case 'message_template_components_update':
      return { ...folded, components: changeComponents(folded.components, data.value) };
    default:
      return folded;
  }
}

function lower(text: string | null | undefined): string | null {
  return text?.toLowerCase() ?? null;
}

function joinDetails(parts: readonly (string | null | undefined)[]): string | null {
  const words = parts.filter((part): part is string => typeof part === 'string' && part.trim() !== '');
  return words.length === 0 ? null : words.join(' ');
}
