import { hash } from 'node:crypto';
import type { ExportedMessage } from '../../imports/types.ts';
import { lastingName } from './attachment-name.ts';

/**
 * What identifies an imported message within its thread: wall time, who wrote, text, attachment and its ordinal among equal ones.
 * In a chat of two "who" is the side and not the name, so that a renamed contact's messages stay the same; a notice is known by its
 * day and words, since its time moves between two exports of one chat.
 */
export function messageKey(message: ExportedMessage, who: string, ordinal: number): Uint8Array {
  const when = message.system ? message.timeLocal.slice(0, 10) : message.timeLocal;
  const text = `${who}\u001f${when}\u001f${message.text}\u001f${lastingName(message.attachment ?? '')}\u001f${String(ordinal)}`;
  return hash('sha256', text, 'buffer').subarray(0, 16);
}
