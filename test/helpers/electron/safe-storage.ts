import type { SafeStorage } from 'electron';

type Used =
  'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable';

/** Electron's safeStorage with a keyring that a test can take away or change. */
class StandInSafeStorage implements Pick<SafeStorage, Used> {
  backend: ReturnType<SafeStorage['getSelectedStorageBackend']> = 'gnome_libsecret';
  available = true;
  key = 0x5a;

  getSelectedStorageBackend(): ReturnType<SafeStorage['getSelectedStorageBackend']> {
    return this.backend;
  }

  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return this.available;
  }

  async encryptStringAsync(text: string): Promise<Buffer> {
    if (!this.available) throw new Error('Encryption is not available.');
    return Buffer.from([this.key, ...Buffer.from(text).map((byte) => byte ^ this.key)]);
  }

  async decryptStringAsync(bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    if (bytes[0] !== this.key) throw new Error('The key is another one.');
    const result = Buffer.from(bytes.subarray(1).map((byte) => byte ^ this.key)).toString();
    return { result, shouldReEncrypt: false };
  }

  reset(): void {
    Object.assign(this, { backend: 'gnome_libsecret', available: true, key: 0x5a });
  }
}

export const safeStorage = new StandInSafeStorage();
