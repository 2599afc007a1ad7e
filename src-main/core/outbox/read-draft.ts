import { extname } from 'node:path';
import type { Draft } from '../../../shared/contract/outbox.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { valueSentence } from '../../../shared/template/value-sentence.ts';
import { findMetaIdIn } from '../../database/message-ties.ts';
import type { Connection } from '../../database/open.ts';
import type { OutboxRow } from '../../database/outbox.ts';
import { findTemplate, type TemplateRow } from '../../database/templates.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { findDraftFile } from '../drafts/thread-draft.ts';
import { keepUpload, type KeptUpload } from '../media/upload/keep-upload.ts';
import { parseMessageId } from '../message-page.ts';
import { fillTemplate, headerFileOf } from '../templates/fill-template.ts';
import { isWordless } from './wordless.ts';

/** What of an outbox row a draft decides. */
export type DraftFields = Pick<
  OutboxRow,
  'kind' | 'text' | 'template_id' | 'parameters' | 'media_id' | 'file_name' | 'refers_to'
>;

const nothing = { template_id: null, parameters: null, media_id: null, file_name: null, refers_to: null };

/** Checks a draft and keeps its file; refuses what Meta would not take. */
export async function readDraft(context: CoreContext, threadId: number, draft: Draft): Promise<DraftFields> {
  const { db } = context;
  switch (draft.kind) {
    case 'text': {
      if (draft.text.trim() === '')
        throw new Refusal('empty_message', 'There is nothing to send yet: write something.');
      const refersTo = draft.quotes === undefined ? null : requireMetaId(db, threadId, draft.quotes);
      return { ...nothing, kind: 'text', text: draft.text, refers_to: refersTo };
    }
    case 'reaction': {
      const refersTo = requireMetaId(db, threadId, draft.reacts_to);
      return { ...nothing, kind: 'reaction', text: draft.emoji, refers_to: refersTo };
    }
    case 'media': {
      const refersTo = draft.quotes === undefined ? null : requireMetaId(db, threadId, draft.quotes);
      const file = await fileOf(context, threadId, draft.upload);
      if (draft.caption !== '' && isWordless(file.type))
        throw new Refusal('no_caption', 'Sounds and stickers carry no words: send those apart.');
      const fields = { media_id: file.mediaId, file_name: file.name, refers_to: refersTo };
      return { ...nothing, kind: 'media', text: draft.caption, ...fields };
    }
    case 'template':
      return readTemplate(context, draft);
  }
}

/** What of it decides its price; nothing is kept. */
export function priceFields(db: Connection, draft: Draft): Pick<OutboxRow, 'kind' | 'template_id'> {
  return draft.kind === 'template'
    ? { kind: 'template', template_id: requireTemplate(db, draft.template).id }
    : { kind: draft.kind, template_id: null };
}

function fileOf(context: CoreContext, threadId: number, upload: string | undefined): Promise<KeptUpload> {
  if (upload !== undefined) return keepUpload(context, upload);
  const file = findDraftFile(context.db, threadId);
  if (file === null)
    throw new Refusal('draft_file_gone', 'The file is no longer beside these words: choose it again.');
  return Promise.resolve(file);
}

async function readTemplate(context: CoreContext, draft: Draft & { kind: 'template' }): Promise<DraftFields> {
  const row = requireTemplate(context.db, draft.template);
  const { text, problems } = fillTemplate(row, draft.parameters);
  if (problems.length > 0) {
    const language = languageOf(context);
    throw new Refusal('bad_parameters', 'Meta would refuse what is filled in: change what is marked.', {
      problems: problems.map((problem) => ({ ...problem, text: valueSentence(problem, language) })),
    });
  }
  const wanted = headerFileOf(row);
  if (wanted !== null && draft.upload === undefined)
    throw new Refusal('file_needed', 'This template begins with a file: choose one.', { kind: wanted });
  const file = wanted === null || draft.upload === undefined ? null : await keepUpload(context, draft.upload);
  if (file !== null && !fits(wanted, file)) {
    throw new Refusal('wrong_file', 'This template begins with a file of another kind: choose another one.', {
      kind: wanted,
    });
  }
  return {
    ...nothing,
    kind: 'template',
    text,
    template_id: row.id,
    parameters: JSON.stringify(draft.parameters),
    media_id: file?.mediaId ?? null,
    file_name: file?.name ?? null,
  };
}

function fits(wanted: string | null, { type, name }: { type: string; name: string }): boolean {
  if (wanted !== 'document') return type.startsWith(`${wanted ?? ''}/`);
  return !/^(image|video|audio)\//.test(type) && extname(name) !== '';
}

function requireTemplate(db: Connection, id: string): TemplateRow {
  const row = /^\d{1,15}$/.test(id) ? findTemplate(db, Number(id)) : undefined;
  if (row === undefined)
    throw new Refusal('unknown_template', `There is no template "${id.slice(0, 40)}" here.`, {
      template: id,
    });
  return row;
}

function requireMetaId(db: Connection, threadId: number, message: string): string {
  const metaId = findMetaIdIn(db, threadId, parseMessageId(message));
  if (metaId === null) {
    throw new Refusal(
      'not_at_meta',
      'This message did not come through the API: it can be neither quoted nor reacted to from here.',
    );
  }
  return metaId;
}
