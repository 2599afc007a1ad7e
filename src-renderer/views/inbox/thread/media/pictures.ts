import { isDecodable } from '../../../../../shared/contract/media-limits.ts';
import type { MediaShape } from '../../../../../shared/contract/media.ts';
import type { MessageShape } from '../../../../../shared/contract/inbox.ts';

/** A message whose file is shown as a picture. */
export type PictureMessage = MessageShape & { media: MediaShape };

/** Whether a message's file is shown as a picture. */
export function isPicture(message: MessageShape): message is PictureMessage {
  return message.media?.kind === 'image' && isDecodable(message.media);
}
