import type { MediaProblem, MediaShape } from '../../../shared/contract/media.ts';
import type { MessageMediaRow } from '../../database/media.ts';
import { kindOf } from './content.ts';

/** What the contract says of a message's attachment: the stored file, or why there is none to show. */
export function presentMedia(
  message: { attachment: string | null; instead: 'omitted' | 'deleted' | null },
  row: MessageMediaRow | undefined,
): { media: MediaShape | null; media_problem: MediaProblem | null } {
  if (row !== undefined && row.id !== null) {
    const { id, type, size, width, height } = row;
    const has_thumbnail = row.has_thumbnail === 1;
    const media = { id: String(id), kind: kindOf(type), type, size, width, height, has_thumbnail };
    return { media, media_problem: null };
  }
  if (row !== undefined) return { media: null, media_problem: 'not_stored' };
  if (message.attachment !== null) return { media: null, media_problem: 'missing' };
  return { media: null, media_problem: message.instead === 'omitted' ? 'left_out' : null };
}
