import type { MessagePort } from 'node:worker_threads';
import { Refusal, type RefusalDetails } from '../../shared/contract/refusal.ts';
import type { SecretProtection } from '../../shared/contract/settings.ts';

/** A text as it may be written down, and what really protects it. */
export interface Sealed {
  readonly protection: SecretProtection;
  readonly sealed: string;
}

/** Seals what must not be read by others. A host offers one where its system has a keyring; it lives in the host's thread. */
export interface Sealer {
  /** What sealing would give now; the system may ask its owner to unlock the keyring first. */
  protection(): Promise<SecretProtection>;
  seal(text: string): Promise<Sealed>;
  /** Throws when the text cannot be opened; a Refusal of its own when the owner can do something about it. */
  open(sealed: string): Promise<string>;
}

/** For a host without a keyring: secrets lie as they are in a file that only its owner's account may read. */
export const plainSealer: Sealer = {
  protection: async () => 'file',
  seal: async (text) => ({ protection: 'file', sealed: text }),
  open: async (sealed) => sealed,
};

type Method = keyof Sealer;
interface Request {
  id: number;
  method: Method;
  text: string;
}
type Said =
  { result: unknown } | { refusal: { code: string; message: string; details: RefusalDetails } | null };
type Answer = Said & { id: number };

/** Host side: answers the core's requests on `port` with `sealer`. An error's own words stay here: they could quote a secret. */
export function offerSealer(port: MessagePort, sealer: Sealer): void {
  port.on('message', ({ id, method, text }: Request) => {
    void answer(sealer, method, text).then((said) => {
      port.postMessage({ id, ...said } satisfies Answer);
    });
  });
  port.unref();
}

async function answer(sealer: Sealer, method: Method, text: string): Promise<Said> {
  try {
    return { result: await sealer[method](text) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { refusal: null };
    const { code, message, details } = error;
    return { refusal: { code, message, details } };
  }
}

/** Core side: the sealer at the other end of `port`. Keeps no thread alive; what is asked fails when the host goes. */
export function sealerOver(port: MessagePort): Sealer {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let asked = 0;
  let isGone = false;

  const ask = <T>(method: Method, text: string): Promise<T> =>
    new Promise((resolve, reject) => {
      if (isGone) {
        reject(new Error(`The host is gone and cannot ${method}.`));
        return;
      }
      asked += 1;
      waiting.set(asked, { resolve, reject });
      port.postMessage({ id: asked, method, text } satisfies Request);
    });
  port.on('message', (said: Answer) => {
    const asker = waiting.get(said.id);
    waiting.delete(said.id);
    if ('result' in said) asker?.resolve(said.result as never);
    else asker?.reject(toError(said.refusal));
  });
  port.on('close', () => {
    isGone = true;
    for (const asker of waiting.values()) asker.reject(new Error('The host went before it answered.'));
    waiting.clear();
  });
  port.unref();

  return {
    protection: () => ask('protection', ''),
    seal: (text) => ask('seal', text),
    open: (sealed) => ask('open', sealed),
  };
}

function toError(refusal: { code: string; message: string; details: RefusalDetails } | null): Error {
  if (refusal === null) return new Error('The host’s keyring failed.');
  return new Refusal(refusal.code, refusal.message, refusal.details);
}
