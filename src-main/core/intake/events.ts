import { createHash } from 'node:crypto';
import { insertAccountEvent } from '../../database/account-events.ts';
import type { Update } from '../../whatsapp/webhook/update.ts';
import { recordTemplateEvent } from '../templates/template-events.ts';
import type { Intake } from './intake.ts';

/** Takes in what Meta tells of a template. */
export function takeTemplateEvent(
  { db, work }: Intake,
  update: Extract<Update, { type: 'template_event' }>,
): void {
  if (recordTemplateEvent(db, update)) work.areas.add('templates');
}

/** Keeps what Meta tells of an account or a number, once. */
export function takeAccountEvent(
  { db, work }: Intake,
  { origin, field, at, value }: Extract<Update, { type: 'account_event' }>,
  number: string | null,
): void {
  const text = JSON.stringify(value ?? null);
  const hash = createHash('sha256')
    .update(JSON.stringify([origin.account, number, field, at, text]))
    .digest();
  const row = { hash, account_id: origin.account, number_id: number, field, at, value: text };
  if (insertAccountEvent(db, row)) work.areas.add('connection');
}
