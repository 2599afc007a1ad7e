import { openableEnding } from '../../../../shared/contract/media-limits.ts';
import { id, name, part, text, truth } from '../fields.ts';
import type { MetaFile } from '../update.ts';
import { missing, type ReadPart } from './words.ts';

const media = part({ id, mime_type: name, sha256: name, caption: text, filename: name, voice: truth });

const longestName = 200;

/** Reads an image, a video, a voice note or another file of this type; without an id there is nothing to fetch. */
export function readMedia(type: string): ReadPart {
  return (item) => {
    const found = media.parse(item);
    const said = { text: found?.caption ?? '' };
    if (found?.id === null || found?.id === undefined) return { ...said, ...missing };
    const isVoice = type === 'voice' || found.voice === true;
    const file = { id: found.id, type: found.mime_type ?? null, sha256: found.sha256 ?? null, isVoice };
    return { ...said, file: { ...file, name: nameOf(found.filename, isVoice ? 'voice' : type, file) } };
  };
}

function nameOf(given: string | null | undefined, type: string, file: Pick<MetaFile, 'type'>): string {
  // Only the name itself, whatever folders the sender's program told.
  const own = given?.split(/[/\\]/).at(-1)?.slice(-longestName).toWellFormed();
  if (own !== undefined && own !== '') return own;
  const content = file.type?.split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = openableEnding(content) ?? usualEndings[type];
  return ending === undefined ? type : `${type}.${ending}`;
}

const usualEndings: Readonly<Record<string, string>> = {
  image: 'jpg',
  video: 'mp4',
  audio: 'ogg',
  voice: 'ogg',
  sticker: 'webp',
};

/** Reads a reaction: its emoji, empty when it was taken back. */
export const readReaction: ReadPart = (item) => {
  const found = reaction.parse(item);
  return { kind: 'reaction', text: found?.emoji ?? '', refersTo: found?.message_id ?? null };
};

const reaction = part({ message_id: id, emoji: text });
