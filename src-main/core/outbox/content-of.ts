import { templateParameters } from '../../../shared/contract/outbox.ts';
import { sendableKind } from '../../../shared/contract/sendable-files.ts';
import { findMedia } from '../../database/media.ts';
import type { Connection } from '../../database/open.ts';
import type { OutboxRow } from '../../database/outbox.ts';
import { findTemplate } from '../../database/templates.ts';
import type { MessageContent, Recipient } from '../../whatsapp/graph/graph.ts';
import { fillTemplate } from '../templates/fill-template.ts';

/** What a row says to Meta, with its words as they are by now; null where its template no longer takes what was filled in. */
export function contentOf(db: Connection, row: OutboxRow): { content: MessageContent; text: string } | null {
  const { text, refers_to: refersTo } = row;
  switch (row.kind) {
    case 'text':
      return { text, content: { type: 'text', text: { body: text, preview_url: false } } };
    case 'reaction':
      return { text, content: { type: 'reaction', reaction: { message_id: refersTo, emoji: text } } };
    case 'media':
      return { text, content: mediaContent(db, row) };
    case 'template':
      return templateContent(db, row);
    case 'read':
      throw new Error('a read receipt has no content');
  }
}

/** To whom: a phone number, or a user id where the customer hides theirs. */
export function recipientOf(customer: string | null): Recipient {
  return customer === null || customer.startsWith('+') ? { phone: customer ?? '' } : { userId: customer };
}

function mediaContent(
  db: Connection,
  { media_id: mediaId, upload, text, file_name: name }: OutboxRow,
): MessageContent {
  const type = mediaId === null ? undefined : findMedia(db, mediaId)?.type;
  // A type under another name than Meta's (audio/x-m4a) still says what it is.
  const kind = sendableKind(type ?? '') ?? /^(image|audio|video)(?=\/)/.exec(type ?? '')?.[0] ?? 'document';
  const caption = text === '' || kind === 'audio' || kind === 'sticker' ? {} : { caption: text };
  // Of Ogg sounds only those of a microphone are kept.
  const voice = type === 'audio/ogg' ? { voice: true } : {};
  return {
    type: kind,
    [kind]: { id: upload, ...voice, ...caption, ...(kind === 'document' ? { filename: name } : {}) },
  };
}

function templateContent(db: Connection, row: OutboxRow): { content: MessageContent; text: string } | null {
  const template = row.template_id === null ? undefined : findTemplate(db, row.template_id);
  if (template === undefined) return null;
  const values = templateParameters.parse(JSON.parse(row.parameters ?? '{}'));
  const file = row.upload === null ? null : { id: row.upload, name: row.file_name ?? undefined };
  const { components, problems, text } = fillTemplate(template, values, file);
  if (problems.length > 0) return null;
  const { name, language } = template;
  return {
    text,
    content: { type: 'template', template: { name, language: { code: language }, components } },
  };
}
