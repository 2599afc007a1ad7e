import { putDraft } from '../../database/drafts.ts';
import { linkDemoMessages } from '../../database/demo-rows.ts';
import { foldText } from '../../database/fold-text.ts';
import type { Connection } from '../../database/open.ts';
import { deleteQuickReply, findQuickReplyBy, putQuickReply } from '../../database/quick-replies.ts';
import { writeNote } from '../../database/thread-notes.ts';

/** Quick replies of the demo shop; an owner's own of the same shortcut stay as they are. */
const replies: readonly (readonly [shortcut: string, text: string])[] = [
  [
    'horaires',
    'Nous sommes ouverts du lundi au vendredi, 9 h 30 – 12 h 30 et 14 h – 19 h, et le samedi de 10 h à 18 h.',
  ],
  ['adresse', '14 rue des Capucins, Lyon 1er. Métro Croix-Paquet, à trois minutes.'],
  [
    'pret',
    'Bonjour {{name}}, votre retouche est prête ! Vous pouvez passer quand vous voulez aux heures d’ouverture.',
  ],
];

/** Adds what an owner would have added: a note, a draft, quick replies; and ties reactions and an answer to what they are about. Returns the ids of the quick replies. */
export function addShowcase(db: Connection, threadOf: (name: string) => number, now: number): number[] {
  writeNote(
    db,
    threadOf('Camille Laurent'),
    'Veste Marceau : ourlet fait, bouton du col à poser. Entretien lundi matin.',
  );
  putDraft(db, {
    thread_id: threadOf('Sophie Marchand'),
    text: 'Bonjour Sophie, oui, elle est revenue ce matin. Je vous en mets une ',
    quoted_id: null,
    media_id: null,
    file_name: null,
    written_at: now - 4 * 60_000,
  });
  linkDemoMessages(db, threadOf('Camille Laurent'));
  return replies.flatMap(([shortcut, text]) => {
    const folded = foldText(shortcut);
    if (findQuickReplyBy(db, folded) !== undefined) return [];
    return [putQuickReply(db, { id: null, shortcut, folded, text, uses: 0, used_at: null })];
  });
}

/** Takes the demo shop's quick replies away. */
export function removeShowcase(db: Connection, replyIds: readonly number[]): void {
  for (const id of replyIds) deleteQuickReply(db, id);
}
