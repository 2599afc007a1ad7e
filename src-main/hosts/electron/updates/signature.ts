import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { updateText } from '../../../setup/update-text.ts';

/** The key that this build's releases are signed with; null when it carries none (or nonsense). */
export async function readUpdateKey(file: string): Promise<KeyObject | null> {
  try {
    const key = createPublicKey(await readFile(file, 'utf8'));
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Whether a file is what the holder of the key released as this version; `signature` is base64. */
export async function isReleased(
  file: string,
  version: string,
  signature: string,
  key: KeyObject,
): Promise<boolean> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return verify(null, updateText(version, hash.digest('hex')), key, Buffer.from(signature.trim(), 'base64'));
}
