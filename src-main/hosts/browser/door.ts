import type { WebSocket } from 'ws';
import type { Admission, Credential, Keys } from './keys.ts';
import { textOf } from './pump.ts';

/** Close code of a socket whose page may not come in; the reason is one word, the page knows the sentence. */
export const notAdmitted = 4401;

const firstMessageLimit = 1024;

/**
 * Lets a page in: its first message, within `patience` milliseconds, is `{"code"}` or `{"token"}`; the answer is
 * `{"token"}`, and only then `onAdmitted` gets the socket. Everything else closes it with a reason.
 */
export function guardDoor(socket: WebSocket, keys: Keys, patience: number, onAdmitted: () => void): void {
  const tooLate = setTimeout(() => {
    socket.close(notAdmitted, 'no_first_message');
  }, patience);
  socket.once('close', () => {
    clearTimeout(tooLate);
  });
  socket.once('message', (data, isBinary) => {
    clearTimeout(tooLate);
    const admission = judgeFirstMessage(isBinary ? undefined : textOf(data), keys);
    if (!admission.ok) {
      socket.close(notAdmitted, admission.reason);
      return;
    }
    socket.send(JSON.stringify({ token: admission.token }));
    onAdmitted();
  });
}

function judgeFirstMessage(text: string | undefined, keys: Keys): Admission {
  const credential = text === undefined || text.length > firstMessageLimit ? undefined : readCredential(text);
  return credential === undefined
    ? { ok: false, reason: 'bad_first_message' }
    : keys.admit(credential, performance.now());
}

function readCredential(text: string): Credential | undefined {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof message !== 'object' || message === null) return undefined;
  if ('code' in message && typeof message.code === 'string') return { code: message.code };
  if ('token' in message && typeof message.token === 'string') return { token: message.token };
  return undefined;
}
