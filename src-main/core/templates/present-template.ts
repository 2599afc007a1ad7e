import {
  templateCategory,
  type TemplateCategory,
  type TemplateShape,
} from '../../../shared/contract/templates.ts';
import { toDraft } from '../../../shared/template/draft-components.ts';
import type { TemplateRow } from '../../database/templates.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { partsOf } from './fill-template.ts';
import { reasonSentence, stateSentence } from './state-sentence.ts';
import { canSend } from './template-state.ts';

/** A stored template as the contract tells it; `accounts` are those connected. */
export function presentTemplate(
  row: TemplateRow,
  context: CoreContext,
  accounts: readonly string[],
): TemplateShape {
  const zone = context.zone();
  const language = languageOf(context);
  const { parts, parameters, unknown } = partsOf(row);
  const category = toCategory(row.category);
  const isConnected = row.account_id !== null && accounts.includes(row.account_id);
  return {
    id: String(row.id),
    account: row.account_id,
    name: row.name,
    language: row.language,
    category,
    agreed_category: toCategory(row.agreed_category),
    coming:
      row.coming_category === null
        ? null
        : {
            category: toCategory(row.coming_category),
            at: row.coming_at === null ? null : zone.toIso(row.coming_at),
          },
    status: row.status,
    quality: row.quality,
    reason: reasonSentence(row, language),
    format: row.format,
    parts,
    parameters,
    can_send: isConnected && canSend(row),
    draft:
      row.status === 'draft' || row.status === 'submitting'
        ? toDraft({ name: row.name, language: row.language, category }, JSON.parse(row.components))
        : null,
    sentence: stateSentence(row, { language, timeZone: zone.timeZone, unknownParts: unknown, isConnected }),
    synced_at: row.synced_at === null ? null : zone.toIso(row.synced_at),
  };
}

/** Meta's category; one that is not known is taken for the dearest. */
export function toCategory(text: string): TemplateCategory {
  return templateCategory.catch('marketing').parse(text);
}
