import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IngestResult } from '../../../../shared/contract/connection.ts';
import { isSentences, vitrine } from '../../../helpers/command-line.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { messagesFrom, shop, someSecond, statuses, webhook } from '../../../helpers/make-webhook.ts';
import type { Outcome } from '../../../helpers/program.ts';

const told = messagesFrom([
  { type: 'text', text: { body: 'Tem no tamanho M?' } },
  { type: 'text', text: { body: 'E em azul?' } },
]);
const delivered = ['sent', 'delivered'].map((status, index) =>
  statuses([
    {
      status,
      timestamp: String(someSecond + 60 + index),
      pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'service' },
    },
  ]),
);
const echo = webhook('smb_message_echoes', {
  metadata: shop,
  message_echoes: [
    {
      from: shop.display_phone_number,
      to: '5511987654321',
      id: 'wamid.ECHO',
      timestamp: String(someSecond + 90),
      type: 'text',
      text: { body: 'Já separei!' },
    },
  ],
});
const template = webhook('message_template_status_update', { event: 'APPROVED', message_template_id: 7 });
const all = [told, ...delivered, echo, template];

async function folder(): Promise<{ data: string; write: (name: string, text: string | Buffer) => string }> {
  const home = await temporaryFolder();
  return {
    data: path.join(home, 'data'),
    write: (name, text) => {
      const file = path.join(home, name);
      writeFileSync(file, text);
      return file;
    },
  };
}

const resultOf = ({ stdout }: Outcome): IngestResult => JSON.parse(stdout) as IngestResult;
const sums = { bodies: 5, messages: 2, statuses: 2, echoes: 1, other: 1, problems: [] };

describe('vitrine ingest', () => {
  it('takes webhooks in once, whatever the file looks like and however often it comes', async () => {
    const { data, write } = await folder();
    const lines = write('hooks.jsonl', `${all.join('\n')}\n`);
    const first = await vitrine(['ingest', lines, '--json'], { data });
    expect(first.stderr).toBe('');
    expect(first.code).toBe(0);
    expect(resultOf(first)).toEqual({ ...sums, new: 5, already_there: 0 });
    const list = write(
      'list.json',
      JSON.stringify(
        all.toReversed().map((body) => JSON.parse(body) as unknown),
        null,
        2,
      ),
    );
    for (const file of [lines, list]) {
      const again = await vitrine(['ingest', file, '--json'], { data });
      expect(resultOf(again)).toEqual({ ...sums, new: 0, already_there: 5 });
    }
    const threads = await vitrine(['threads', '--json'], { data });
    expect(JSON.parse(threads.stdout)).toMatchObject({
      threads: [{ name: 'Ana', customer: '+5511987654321', needs_reply: false }],
    });
    const check = await vitrine(['check', '--json'], { data });
    expect(JSON.parse(check.stdout)).toEqual({ ok: true, findings: [] });
  });

  it('says in words what came in', async () => {
    const { data, write } = await folder();
    const { stdout, code } = await vitrine(['ingest', write('one.json', told), '--lang', 'fr'], { data });
    expect(code).toBe(0);
    expect(stdout).toContain('2 nouveaux, 0 déjà là.');
  });

  it('tells the line of what is broken, takes the rest, and ends with 1', async () => {
    const { data, write } = await folder();
    const file = write(
      'hooks.jsonl',
      ['not json', told, '{"object":"page","entry":[]}', delivered[0]].join('\n'),
    );
    const outcome = await vitrine(['ingest', file, path.join(data, 'nowhere.json'), '--json'], { data });
    expect(outcome.code).toBe(1);
    expect(resultOf(outcome)).toMatchObject({ bodies: 2, messages: 2, statuses: 1, new: 3 });
    expect(resultOf(outcome).problems.map(({ file: name, line, code }) => [name, line, code])).toEqual([
      ['hooks.jsonl', 1, 'not_json'],
      ['hooks.jsonl', 3, 'not_whatsapp'],
      ['nowhere.json', null, 'file_not_found'],
    ]);
    expect(isSentences(outcome.stderr)).toBe(true);
  });

  it('takes only what is signed when it is given the secret', async () => {
    const { data, write } = await folder();
    const sign = (body: string, secret: string): string =>
      `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    const record = (body: string, signature: string): string =>
      JSON.stringify({ headers: { 'X-Hub-Signature-256': signature }, body });
    const log = write(
      'log.jsonl',
      [record(told, sign(told, 'right')), record(echo, sign(echo, 'wrong')), delivered[0]].join('\n'),
    );
    const outcome = await vitrine(['ingest', log, '--json', '--secret-file', write('secret', 'right\n')], {
      data,
    });
    expect(outcome.code).toBe(1);
    expect(resultOf(outcome)).toMatchObject({ bodies: 1, new: 2, echoes: 0, statuses: 0 });
    expect(resultOf(outcome).problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'wrong_signature'],
      [3, 'not_signed'],
    ]);
    const unread = await vitrine(['ingest', log, '--secret-file', path.join(data, 'none')], { data });
    expect(unread.code).toBe(1);
    expect(isSentences(unread.stderr)).toBe(true);
  });

  it('reads what Windows’ own shell has written', async () => {
    const { data, write } = await folder();
    const file = write('hooks.jsonl', Buffer.from(`\ufeff${all.join('\r\n')}\r\n`, 'utf16le'));
    expect(resultOf(await vitrine(['ingest', file, '--json'], { data }))).toMatchObject({ ...sums, new: 5 });
  });
});
