import type { MessageShape } from '../../../../../shared/contract/inbox.ts';
import { isolate } from '../../../../messages/isolate.ts';
import { t, type MessageKey } from '../../../../messages/translate.svelte.ts';
import type { Format } from '../../../../state/format.svelte.ts';

/** Who sent a file and when, in one sentence: what somebody who does not see it is told. */
export function mediaLabel(
  key: Extract<MessageKey, 'media.photo_from' | 'media.video_from' | 'media.audio_from'>,
  message: MessageShape,
  format: Format,
): string {
  const when = format.date(message.at, { dateStyle: 'long', timeStyle: 'short' });
  return t(key, { who: isolate(message.author ?? ''), when });
}

/** A message's words without the line that a phone prints in the place of a file it left out. */
export function textBeside({ text, media_problem }: MessageShape): string {
  if (media_problem !== 'left_out') return text;
  return text.replace(/^<[^<>\n]{3,60}>(?:\n|$)/, '').trim();
}
