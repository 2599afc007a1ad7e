import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer, isOurAddress, servePage } from '../../../../src-main/hosts/electron/scheme.ts';
import { securityHeaders } from '../../../../src-main/hosts/security-headers.ts';
import type { PageFile } from '../../../../src-main/hosts/page-files.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { resetElectron, session } from '../../../helpers/electron/stand-in.ts';
import { strangers } from '../../../helpers/electron/strangers.ts';

beforeEach(resetElectron);

const html: PageFile = {
  body: Buffer.from('<!doctype html><title>Café</title>'),
  contentType: 'text/html; charset=utf-8',
  cacheControl: 'no-cache',
};
const page = new Map<string, PageFile>([
  ['/', html],
  ['/index.html', html],
]);
const ask = (address: string, init?: RequestInit): Response => answer(new Request(address, init), page);

describe('our scheme', () => {
  it('answers with the file, its type and the house’s headers', async () => {
    const response = ask('vitrine://app/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html><title>Café</title>');
    expect(Object.fromEntries(response.headers)).toEqual({
      ...securityHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(html.body.length),
      'cache-control': 'no-cache',
    });
  });

  it('takes no notice of a query or a fragment', () => {
    expect(ask('vitrine://app/?a=/etc/passwd').status).toBe(200);
    expect(ask('vitrine://app/#/inbox').status).toBe(200);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const response = ask('vitrine://app/index.html', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe(String(html.body.length));
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const response = ask('vitrine://app/', { method });
    expect(response.status).toBe(405);
    expect(await response.text()).toBe('');
  });

  it.each([
    'vitrine://app/nothing',
    'vitrine://app/INDEX.HTML',
    'vitrine://app/index%2ehtml',
    'vitrine://app/index.html/',
    'vitrine://app//index.html',
    'vitrine://app/index.html%00.js',
    'vitrine://app/assets/',
    'vitrine://app/../../../etc/passwd',
    'vitrine://app/%2e%2e/%2e%2e/etc/passwd',
    'vitrine://app/..%2f..%2fetc%2fpasswd',
    'vitrine://app/assets/..\\..\\vitrine.db',
    'vitrine://app/__proto__',
    'vitrine://app/constructor',
  ])('finds no file for %s', (address) => {
    expect(ask(address).status).toBe(404);
  });

  it.each(['vitrine://evil/', 'vitrine://app.evil/', 'vitrine://app:80/', 'vitrine-x://app/'])(
    'serves nothing as %s',
    (address) => {
      expect(ask(address).status).toBe(403);
    },
  );

  it('waits for the page, and refuses with the headers of the house', async () => {
    const later = Promise.withResolvers<ReadonlyMap<string, PageFile>>();
    servePage(session.defaultSession as never, later.promise, () => Promise.resolve(null));
    const response = session.defaultSession.handlers.get('vitrine')!(new Request('vitrine://app/no'));
    later.resolve(page);
    expect(Object.fromEntries((await response).headers)).toEqual({
      ...securityHeaders,
      'cache-control': 'no-store',
    });
  });
});

describe('a file of a message', () => {
  const ticket = 'T'.repeat(43);

  async function askFor(address: string, init?: RequestInit): Promise<Response> {
    const file = path.join(await temporaryFolder(), 'content');
    await writeFile(file, 'a tone of sorts');
    servePage(session.defaultSession as never, Promise.resolve(page), (asked) =>
      Promise.resolve(
        asked === ticket ? { file, name: 'a.ogg', kind: 'audio', type: 'audio/ogg', size: 15 } : null,
      ),
    );
    return session.defaultSession.handlers.get('vitrine')!(new Request(address, init));
  }

  it('is given for its ticket, whole and in parts, as nothing that runs', async () => {
    const whole = await askFor(`vitrine://app/media/${ticket}`);
    expect([whole.status, await whole.text()]).toEqual([200, 'a tone of sorts']);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'audio/ogg',
      'content-disposition': expect.stringMatching(/^attachment; /) as string,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const part = await askFor(`vitrine://app/media/${ticket}`, { headers: { range: 'bytes=2-5' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-5/15',
      'tone',
    ]);
  });

  it.each([
    ['vitrine://app/media/', 404],
    [`vitrine://app/media/${'U'.repeat(43)}`, 404],
    [`vitrine://app/media/x/../../${ticket}`, 404],
    [`vitrine://app/media/%2e%2e/${ticket}`, 404],
    [`vitrine://app/media/${ticket}%00`, 404],
    [`vitrine://evil/media/${ticket}`, 403],
  ])('is not given to %s', async (address, status) => {
    expect((await askFor(address)).status).toBe(status);
  });

  it('is only read', async () => {
    expect((await askFor(`vitrine://app/media/${ticket}`, { method: 'POST' })).status).toBe(405);
  });
});

it('knows our addresses by their parts', () => {
  expect(['vitrine://app', 'vitrine://app/', 'vitrine://app/a?b#c'].every(isOurAddress)).toBe(true);
  expect(strangers.filter(isOurAddress)).toEqual([]);
});
