import type { MediaProblem, MediaShape } from '../../../shared/contract/media.ts';
import type { MessageMediaRow } from '../../database/media.ts';
import type { ListedMessageRow } from '../../database/messages.ts';
import type { MetaMediaRow } from '../../database/meta-media.ts';
import { kindOf } from './content.ts';

/** How a file stands that is to be fetched from Meta. */
export type FileAtMeta = Pick<MetaMediaRow, 'state' | 'problem'>;

const problems: Readonly<Record<Exclude<MetaMediaRow['state'], 'stored'>, MediaProblem>> = {
  waiting: 'waiting',
  expired: 'expired',
  too_large: 'over_limit',
  refused: 'refused',
};

/** What the contract says of a message's attachment: the stored file, or why there is none to show. */
export function presentMedia(
  message: Pick<ListedMessageRow, 'attachment' | 'instead' | 'source'>,
  row: MessageMediaRow | undefined,
  atMeta: FileAtMeta | undefined,
): { media: MediaShape | null; media_problem: MediaProblem | null } {
  if (row !== undefined && row.id !== null) {
    const { id, type, size, width, height } = row;
    const has_thumbnail = row.has_thumbnail === 1;
    const media = { id: String(id), kind: kindOf(type), type, size, width, height, has_thumbnail };
    return { media, media_problem: null };
  }
  if (row !== undefined) return { media: null, media_problem: 'not_stored' };
  if (atMeta !== undefined && atMeta.state !== 'stored')
    return { media: null, media_problem: atMeta.problem ?? problems[atMeta.state] };
  if (message.attachment !== null) return { media: null, media_problem: 'missing' };
  if (message.instead !== 'omitted') return { media: null, media_problem: null };
  return { media: null, media_problem: message.source === 'import' ? 'left_out' : 'not_passed_on' };
}
