import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { SecretProtection } from '../../shared/contract/settings.ts';
import { createCore } from '../../src-main/core/create-core.ts';
import type { Sealer } from '../../src-main/core/sealer.ts';
import type { Secrets } from '../../src-main/core/secrets.ts';
import { someDay, type CoreClient } from './core.ts';
import { temporaryFolder } from './folder.ts';

/** A host's keyring whose state a test may change; it really encrypts. */
export interface Keyring extends Sealer {
  state: { gives: SecretProtection; key: Buffer };
}

/** A keyring that gives this protection, with a key of its own. */
export function createKeyring(gives: SecretProtection): Keyring {
  const state = { gives, key: randomBytes(32) };
  return {
    state,
    protection: async () => state.gives,
    async seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', state.key, nonce);
      const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const sealed = Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64');
      return { protection: state.gives, sealed };
    },
    async open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const cipher = createDecipheriv('aes-256-gcm', state.key, bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
    },
  };
}

/** A core in this thread, as one of its areas sees it, and where its secrets lie. */
export interface SecretShop {
  readonly secrets: Secrets;
  readonly client: CoreClient;
  readonly folder: string;
  readonly file: string;
  /** What was logged as a bug. */
  readonly bugs: readonly unknown[];
  close(): void;
}

/** Opens a core whose host has this sealer, or none, on a fresh data folder or the one given; closed when the test is over. */
export async function openSecretShop(
  options: { sealer?: Sealer; folder?: string; mayShare?: boolean } = {},
): Promise<SecretShop> {
  const folder = options.folder ?? path.join(await temporaryFolder(), 'data');
  const bugs: unknown[] = [];
  const { sealer = null, mayShare = false } = options;
  const log = (bug: unknown): void => void bugs.push(bug);
  const core = createCore({ dataFolder: folder, host: 'test', now: someDay, sealer, mayShare, log });
  let isOpen = true;
  const close = (): void => {
    if (isOpen) core.close();
    isOpen = false;
  };
  onTestFinished(close);
  const { context, client } = core;
  return { secrets: context.secrets, client, folder, file: path.join(folder, 'secrets.json'), bugs, close };
}
