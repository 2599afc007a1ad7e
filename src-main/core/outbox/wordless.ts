import { sendableKind } from '../../../shared/contract/sendable-files.ts';

/** Whether no words can go with a file of this type: a sound or a sticker. */
export function isWordless(type: string): boolean {
  const kind = sendableKind(type);
  return kind === 'audio' || kind === 'sticker' || type.startsWith('audio/');
}
