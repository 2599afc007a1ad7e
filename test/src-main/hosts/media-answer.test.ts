import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ticketOf } from '../../../src-main/hosts/media-address.ts';
import {
  answerMedia,
  type MediaAnswer,
  type ResolveTicket,
  type TicketedFile,
} from '../../../src-main/hosts/media-answer.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const ticket = 'T'.repeat(43);

async function ask(
  bytes: string,
  request: { method?: string; range?: string } = {},
  says: Partial<TicketedFile> = {},
): Promise<MediaAnswer & { text: string | null }> {
  const file = path.join(await temporaryFolder(), 'content');
  writeFileSync(file, bytes);
  const found: TicketedFile = {
    file,
    name: 'a.ogg',
    kind: 'audio',
    type: 'audio/ogg',
    size: bytes.length,
    ...says,
  };
  const resolve: ResolveTicket = (asked) => Promise.resolve(asked === ticket ? found : null);
  const { method = 'GET', range = null } = request;
  const answer = await answerMedia(resolve, ticket, { method, range });
  return { ...answer, text: answer.body === null ? null : (await buffer(answer.body)).toString() };
}

describe('the answer', () => {
  it('says what the file is and lets nobody run or show it as a page', async () => {
    const { status, headers, text } = await ask('0123456789');
    expect([status, text]).toEqual([200, '0123456789']);
    expect(headers).toMatchObject({
      'content-type': 'audio/ogg',
      'content-length': '10',
      'content-disposition': `attachment; filename="a.ogg"; filename*=UTF-8''a.ogg`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'accept-ranges': 'bytes',
    });
  });

  it('says of a document only that it is bytes', async () => {
    const { headers } = await ask('%PDF', {}, { name: 'x.html', kind: 'document', type: 'application/pdf' });
    expect(headers['content-type']).toBe('application/octet-stream');
  });

  it('has no body for HEAD', async () => {
    const { status, headers, body } = await ask('0123456789', { method: 'HEAD' });
    expect([status, headers['content-length'], body]).toEqual([200, '10', null]);
  });

  it.each([
    ['bytes=0-', 206, 'bytes 0-9/10', '0123456789'],
    ['bytes=2-4', 206, 'bytes 2-4/10', '234'],
    ['bytes=9-99', 206, 'bytes 9-9/10', '9'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=-99', 206, 'bytes 0-9/10', '0123456789'],
    ['bytes=10-', 416, 'bytes */10', null],
    ['bytes=-0', 416, 'bytes */10', null],
    ['bytes=5-2', 200, undefined, '0123456789'],
    ['bytes=0-1,3-4', 200, undefined, '0123456789'],
    ['bytes=-', 200, undefined, '0123456789'],
    ['items=0-1', 200, undefined, '0123456789'],
    [`bytes=${'9'.repeat(40)}-`, 200, undefined, '0123456789'],
  ])('to %s is %i %s', async (range, status, contentRange, text) => {
    const answer = await ask('0123456789', { range });
    expect([answer.status, answer.headers['content-range'], answer.text]).toEqual([
      status,
      contentRange,
      text,
    ]);
  });

  it('is empty for an empty file, and for a part of it there is none', async () => {
    expect(await ask('')).toMatchObject({ status: 200, text: '' });
    expect((await ask('', { range: 'bytes=0-' })).status).toBe(416);
  });

  it('is that there is none when the file, the ticket or the core is gone', async () => {
    const gone = { file: '/nowhere', name: '', kind: 'image', type: 'image/png', size: 1 } as const;
    const asked = { method: 'GET', range: null };
    for (const resolve of [
      () => Promise.resolve(gone),
      () => Promise.resolve(null),
      () => Promise.reject(new Error('gone')),
    ]) {
      const { status, body, headers } = await answerMedia(resolve, ticket, asked);
      expect([status, body, headers['content-security-policy']]).toEqual([
        404,
        null,
        "sandbox; default-src 'none'",
      ]);
    }
    expect((await answerMedia(() => Promise.resolve(gone), null, asked)).status).toBe(404);
  });
});

it('takes a ticket from nothing but its own path', () => {
  expect(ticketOf(`/media/${ticket}`)).toBe(ticket);
  const others = [
    `/media/${ticket}/`,
    `/media/${ticket}x`,
    `/media/${ticket.slice(1)}`,
    `/media/../${ticket}`,
    `/media/${ticket.slice(3)}%2f`,
    `/media//${ticket}`,
    `/Media/${ticket}`,
    `x/media/${ticket}`,
    `/media/${ticket.slice(3)}../`,
    `/media/${ticket}\n`,
  ];
  expect(others.filter((path) => ticketOf(path) !== null)).toEqual([]);
});
