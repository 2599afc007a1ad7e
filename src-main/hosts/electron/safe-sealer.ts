import { safeStorage } from 'electron';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Sealed, Sealer } from '../../core/sealer.ts';

const weakBackends: ReadonlySet<string> = new Set(['basic_text', 'unknown']);
/** Chromium's mark, on Linux, of text that was encrypted with the one key that is written in its source. */
const weakMark = 'v10';
/** Marks text for which there was no encryption at all; no base64 begins like this. */
const plainMark = 'plain:';

/**
 * The system's keyring through Electron; use it once the app is ready. The name of the backend is only what the desktop should have,
 * and encryption counts as available without any keyring: what protects a text is seen on what became of it.
 */
export function createSafeSealer(platform: NodeJS.Platform = process.platform): Sealer {
  const isLinux = platform === 'linux';
  const hasWeakBackend = (): boolean => isLinux && weakBackends.has(safeStorage.getSelectedStorageBackend());

  async function seal(text: string): Promise<Sealed> {
    const bytes = await encrypt(text);
    if (bytes === null) {
      const sealed = `${plainMark}${Buffer.from(text).toString('base64')}`;
      return { protection: 'obfuscated', sealed };
    }
    const isWeak = hasWeakBackend() || (isLinux && bytes.toString('latin1').startsWith(weakMark));
    return { protection: isWeak ? 'obfuscated' : 'keyring', sealed: bytes.toString('base64') };
  }

  return {
    seal,
    async protection() {
      return hasWeakBackend() ? 'obfuscated' : (await seal('any word')).protection;
    },
    async open(sealed) {
      const isPlain = sealed.startsWith(plainMark);
      const bytes = Buffer.from(isPlain ? sealed.slice(plainMark.length) : sealed, 'base64');
      return isPlain ? bytes.toString() : decrypt(bytes);
    },
  };
}

/** Null where there is no encryption, or none just now. */
async function encrypt(text: string): Promise<Buffer | null> {
  try {
    return (await safeStorage.isAsyncEncryptionAvailable())
      ? await safeStorage.encryptStringAsync(text)
      : null;
  } catch {
    return null;
  }
}

async function decrypt(bytes: Buffer): Promise<string> {
  try {
    return (await safeStorage.decryptStringAsync(bytes)).result;
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('temporarily unavailable'))) throw error;
    throw new Refusal('keyring_locked', 'Your system’s keyring is locked: unlock it and try again.');
  }
}
