import type { TemplateRow } from '../../database/templates.ts';
import { partsOf } from './fill-template.ts';

/** `flagged`: customers complain, and Meta sends it still. */
const sendable = new Set(['approved', 'flagged']);

/** Whether Meta would take messages of a template and Vitrine can fill it in. */
export function canSend(row: TemplateRow): boolean {
  return sendable.has(row.status) && partsOf(row).unknown.length === 0;
}

/** Whether Meta moved it to another category than the owner agreed to; nothing of it leaves until they do. */
export function isMoved({ status, category, agreed_category: agreed }: TemplateRow): boolean {
  return category !== agreed && status !== 'gone' && status !== 'deleted';
}
