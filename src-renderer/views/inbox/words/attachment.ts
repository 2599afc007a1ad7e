import AudioLines from '@lucide/svelte/icons/audio-lines';
import FileText from '@lucide/svelte/icons/file-text';
import ImageIcon from '@lucide/svelte/icons/image';
import Paperclip from '@lucide/svelte/icons/paperclip';
import Sticker from '@lucide/svelte/icons/sticker';
import UserRound from '@lucide/svelte/icons/user-round';
import Video from '@lucide/svelte/icons/video';
import type { MessageKey } from '../../../messages/translate.svelte.ts';

const kinds = [
  { ends: /\.webp$/i, Icon: Sticker, key: 'inbox.kind_sticker' },
  { ends: /\.(jpe?g|png|heic|gif|avif)$/i, Icon: ImageIcon, key: 'inbox.kind_photo' },
  { ends: /\.(mp4|mov|3gp|webm|mkv)$/i, Icon: Video, key: 'inbox.kind_video' },
  { ends: /\.(opus|ogg|m4a|mp3|aac|amr|wav)$/i, Icon: AudioLines, key: 'inbox.kind_audio' },
  { ends: /\.vcf$/i, Icon: UserRound, key: 'inbox.kind_contact' },
  { ends: /\.(pdf|docx?|xlsx?|pptx?|txt|csv|odt|ods)$/i, Icon: FileText, key: 'inbox.kind_document' },
] as const satisfies readonly { ends: RegExp; Icon: typeof Paperclip; key: MessageKey }[];

/** Whether a name promises something that is shown or played in a chat. */
export function isShown(name: string): boolean {
  return kinds.slice(0, 4).some((kind) => kind.ends.test(name));
}

/** What kind of thing an attachment is, by its name: an icon and a word. */
export function attachmentKind(name: string): { Icon: typeof Paperclip; key: MessageKey } {
  return kinds.find((kind) => kind.ends.test(name)) ?? { Icon: Paperclip, key: 'inbox.attachment' };
}
