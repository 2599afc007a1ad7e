import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '../../../src-main/core/create-core.ts';
import { html, pdf, pngOf, svg } from '../../helpers/made-media.ts';
import { makeExport, makeZip, type MadeMessage } from '../../helpers/make-export.ts';
import { messagesFrom, shop } from '../../helpers/make-webhook.ts';
import { takeWebhooks } from '../../helpers/take-webhooks.ts';

const run = 'window.ran=1;document.title=`taken over`';
/** Text that tries to be a page: where any of it ran, `window.ran` is set or the title changed. */
export const markup = `<img src=x onerror="${run}"><script>${run}</script><svg onload="${run}"><iframe src="javascript:${run}"></iframe>{{constructor.constructor('${run}')()}}`;

/** Names and words that are long, turned around, invisible, piled up or no words at all, by what they are. */
export const words = {
  markup,
  turned: '\u202eThis line runs the other way\nThis one does not',
  unclosed: '\u2067\u202e\u2066 opened three times and closed never',
  long: `${'a'.repeat(99_990)} mirabelle`,
  emoji: '👨‍👩‍👧‍👦🎉'.repeat(2000),
  piled: `${'Z\u0338\u0322\u031b\u0359\u032f\u0326\u033a\u0349\u0348\u0316\u0333\u033b\u0300\u030f\u030f'.repeat(40)} zalgo`,
  controls: 'a\u0001\u0007\u0008\u001b[31m\u007f\u0085\u2028b\u2029c\rd\te\u000bf controls',
  invisible: '\u200b\u2060\u200d',
  link: `https://bank.com@evil.example/${'x'.repeat(1800)}`,
  ltr: 'مرحبا https://example.com/robe\nhello \u05e9\u05dc\u05d5\u05dd',
} as const;

export const names = {
  markup: `<b>Mallory</b> ${markup}`,
  turned: 'Mal\u202eyrol\u2066',
  invisible: '\u200b\u2060\u200d\u3164',
  long: `Marguerite ${'Longue'.repeat(1500)}`,
} as const;

const files: readonly { name: string; data: Buffer }[] = [
  { name: 'page.html', data: html },
  { name: 'IMG-20261120-WA0001.svg', data: svg },
  { name: 'IMG-20261120-WA0002.jpg', data: svg },
  { name: 'facture.pdf', data: pdf },
  { name: 'rapport-\u202egpj.exe', data: html },
  { name: `${'nom-sans-fin-'.repeat(12)}.pdf`, data: pdf },
  { name: 'IMG-20261120-WA0003.png', data: pngOf(64, 48) },
];

/** Fills a shop with a real export and real webhooks that try to break out; gives the names of the files. */
export async function fillHostile(core: Core, folder: string): Promise<void> {
  await core.client.settings.changeNumber({
    id: 'main',
    e164: `+${shop.display_phone_number}`,
    channel: 'api',
  });
  await importHostile(core, folder);
  const second = Math.floor(Date.now() / 1000) - 3600;
  const bodies = Object.values(names).map((name, person) => {
    const phone = `3361111110${String(person)}`;
    return messagesFrom(
      Object.values(words).map((text, index) => ({
        from: phone,
        from_user_id: undefined,
        id: `wamid.H${String(person)}.${String(index)}`,
        timestamp: String(second + person * 60 + index),
        type: 'text',
        text: { body: text },
      })),
      { contacts: [{ profile: { name }, wa_id: phone }] },
    );
  });
  await takeWebhooks(core, bodies);
}

async function importHostile(core: Core, folder: string): Promise<void> {
  const author = 'Eve \u202e<i>Exportée</i>';
  const texts = [words.markup, words.piled, words.turned.replace('\n', ' ')];
  const messages = [
    ...texts.map((text): Omit<MadeMessage, 'time'> => ({ author, text })),
    ...files.map(({ name }): Omit<MadeMessage, 'time'> => ({ author, text: '', attachment: name })),
    { author: 'Salon Éclat', text: 'Bien reçu' },
  ].map((message, index): MadeMessage => ({
    ...message,
    time: `2026-11-20T10:${String(index).padStart(2, '0')}:00`,
  }));
  const zip = path.join(folder, 'Discussion WhatsApp avec Eve.zip');
  await makeZip(zip, [
    { name: 'Discussion WhatsApp avec Eve.txt', data: makeExport({ messages }) },
    ...files,
  ]);
  for await (const _ of await core.client.imports.run({ sources: [{ path: zip }], me: 'Salon Éclat' }));
  await rm(zip);
}
