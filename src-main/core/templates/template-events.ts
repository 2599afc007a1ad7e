import { createHash } from 'node:crypto';
import type { Connection } from '../../database/open.ts';
import { insertTemplateEvent } from '../../database/template-events.ts';
import { findTemplateByMetaId, updateTemplate } from '../../database/templates.ts';
import type { Update } from '../../whatsapp/webhook/update.ts';
import { refold } from './refold.ts';

/**
 * Notes what a webhook told of a template and brings the template up to it, inside the caller's transaction; the same again changes
 * nothing, and any order of them ends the same. False when it was known. The caller announces `templates`, and rings `templates` and `outbox`.
 */
export function recordTemplateEvent(
  db: Connection,
  { templateId, at, field, value }: Extract<Update, { type: 'template_event' }>,
): boolean {
  const text = JSON.stringify(value ?? null);
  const hash = createHash('sha256')
    .update(JSON.stringify([templateId, at, field, text]))
    .digest();
  if (!insertTemplateEvent(db, { hash, meta_id: templateId, at, field, value: text })) return false;
  const row = findTemplateByMetaId(db, templateId);
  if (row !== undefined) updateTemplate(db, refold(db, row));
  return true;
}
