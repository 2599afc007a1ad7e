import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { ReleaseServer } from '../../../../../src-main/hosts/electron/updates/release-server.ts';
import { updateText } from '../../../../../src-main/setup/update-text.ts';

/** A release server on this machine: its files by name, and what it was asked. */
export interface TestRelease {
  files: Map<string, Buffer>;
  asked: { path: string; headers: IncomingHttpHeaders }[];
  address: string;
  server: ReleaseServer;
  key: KeyObject;
  /** Puts a version's file, its description and its signature there, each as the test wants it. */
  publish(release: {
    version: string;
    contents: string;
    name?: string;
    signature?: string | null;
    sha512?: string;
  }): void;
  /** An honest signature: base64, over a version and contents. */
  signatureOf(version: string, contents: string, by?: KeyObject): string;
  close(): void;
}

/** Starts a release server with a key of its own. */
export async function openRelease(): Promise<TestRelease> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const files = new Map<string, Buffer>();
  const asked: TestRelease['asked'] = [];
  const http = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '').slice(1);
    asked.push({ path, headers: request.headers });
    const body = files.get(decodeURIComponent(path));
    response.writeHead(body === undefined ? 404 : 200, { 'content-length': body?.length ?? 0 });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const close = (): void => {
    http.close();
    http.closeAllConnections();
  };
  onTestFinished(close);
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const signatureOf: TestRelease['signatureOf'] = (version, contents, by = privateKey) => {
    const sha512 = createHash('sha512').update(contents).digest('hex');
    return sign(null, updateText(version, sha512), by).toString('base64');
  };
  return {
    files,
    asked,
    address,
    server: { name: 'release server', page: address, addressOf: (_tag, name) => `${address}/${name}` },
    key: publicKey,
    signatureOf,
    close,
    publish({ version, contents, name = `Vitrine-${version}.AppImage`, signature, sha512 }) {
      const digest = sha512 ?? createHash('sha512').update(contents).digest('base64');
      const size = Buffer.byteLength(contents);
      const description = {
        version,
        files: [{ url: name, sha512: digest, size }],
        releaseDate: '2026-11-23',
      };
      files.set('latest-linux.yml', Buffer.from(JSON.stringify(description)));
      files.set(name, Buffer.from(contents));
      if (signature === null) return;
      files.set(`${name}.sig`, Buffer.from(`${signature ?? signatureOf(version, contents)}\n`));
    },
  };
}
