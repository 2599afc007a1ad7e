import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src-main/whatsapp/webhook/parse-body.ts';
import type { Content } from '../../../../src-main/whatsapp/webhook/update.ts';
import { messagesFrom, someSecond, type Json } from '../../../helpers/make-webhook.ts';

/** What one message of a customer's says. */
function contentOf(message: Json): Content {
  const { updates, problems } = parseBody(messagesFrom([message]), 0);
  expect(problems).toEqual([]);
  const [update] = updates;
  if (update?.type !== 'message' || updates.length !== 1) throw new Error('That is no single message.');
  return update.content;
}

describe('a message’s words', () => {
  it.each<[string, Json, string]>([
    ['a text', { type: 'text', text: { body: 'Tem no tamanho M?' } }, 'Tem no tamanho M?'],
    [
      'a place with a name',
      {
        type: 'location',
        location: { latitude: -23.5, longitude: '-46.6', name: 'Loja', address: 'Rua A, 10' },
      },
      '📍 Loja, Rua A, 10\n-23.5, -46.6',
    ],
    ['a bare place', { type: 'location', location: { latitude: 0, longitude: 0 } }, '📍 0, 0'],
    [
      'contacts',
      {
        type: 'contacts',
        contacts: [
          {
            name: { formatted_name: 'Bia Souza', first_name: 'Bia' },
            org: { company: 'Ateliê' },
            phones: [{ phone: '+55 11 91111-2222', wa_id: '5511911112222', type: 'CELL' }],
            emails: [{ email: 'bia@example.org' }],
          },
          { name: { first_name: 'Caio', last_name: 'Reis' }, phones: [{ wa_id: '5511933334444' }] },
        ],
      },
      '👤 Bia Souza · Ateliê\n+55 11 91111-2222\nbia@example.org\n👤 Caio Reis\n5511933334444',
    ],
    [
      'a contact that is only a vCard',
      {
        type: 'contacts',
        contacts: [
          {
            origin: 'other',
            vcard:
              'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Duda\r\nitem1.TEL;waid=5511955556666:+55 11 95555-6666\r\nEND:VCARD',
          },
        ],
      },
      '👤 Duda\n+55 11 95555-6666',
    ],
    [
      'an order',
      {
        type: 'order',
        order: {
          catalog_id: '1',
          text: 'Entrega hoje?',
          product_items: [
            { product_retailer_id: 'VEST-M', quantity: 2, item_price: 129.9, currency: 'BRL' },
            { product_retailer_id: 77, quantity: '1', item_price: '30', currency: 'BRL' },
          ],
        },
      },
      '🛒 Entrega hoje?\n2 × VEST-M · 129.9 BRL\n1 × 77 · 30 BRL',
    ],
    [
      'a pressed button',
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'hoje', title: 'Hoje' } },
      },
      'Hoje',
    ],
    [
      'a line chosen from a list',
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: '1', title: 'Azul', description: 'Tamanho M' } },
      },
      'Azul\nTamanho M',
    ],
    [
      'a filled form',
      {
        type: 'interactive',
        interactive: {
          type: 'nfm_reply',
          nfm_reply: {
            name: 'flow',
            body: 'Sent',
            response_json: '{"flow_token":"secret","day":"2026-12-01","people":2}',
          },
        },
      },
      'Sent\nday: 2026-12-01\npeople: 2',
    ],
    [
      'a form that cannot be read',
      {
        type: 'interactive',
        interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', response_json: '{' } },
      },
      'flow',
    ],
    [
      'a yes to being called',
      {
        type: 'interactive',
        interactive: { type: 'call_permission_reply', call_permission_reply: { response: 'accept' } },
      },
      '📞 ✓',
    ],
    [
      'what the shop offered to choose from',
      {
        type: 'interactive',
        interactive: {
          type: 'button',
          body: { text: 'Quando?' },
          action: { buttons: [{ reply: { title: 'Hoje' } }, { reply: { title: 'Amanhã' } }] },
        },
      },
      'Quando?\nHoje · Amanhã',
    ],
    ['a template’s button', { type: 'button', button: { text: 'Sim', payload: 'YES' } }, 'Sim'],
    ['a template’s button without words', { type: 'button', button: { payload: 'YES' } }, 'YES'],
    ['a type of next year', { type: 'poem', poem: { title: 'Ode' } }, 'Ode'],
    [
      'a question about an article',
      {
        type: 'text',
        text: { body: 'Ainda tem?' },
        context: { referred_product: { catalog_id: '1', product_retailer_id: 'VEST-M' } },
      },
      'Ainda tem?\n🏷️ VEST-M',
    ],
  ])('are found in %s', (_name, message, words) => {
    expect(contentOf(message)).toMatchObject({ text: words, kind: 'text', isMissing: false, file: null });
  });

  it.each<[string, Json]>([
    [
      'what Meta does not support',
      { type: 'unsupported', unsupported: { type: 'poll' }, errors: [{ code: 131_051 }] },
    ],
    ['an answer without its payload', { type: 'interactive' }],
    ['an answer that is empty', { type: 'interactive', interactive: { type: 'button_reply' } }],
    ['a photo that could not be had', { type: 'image', errors: [{ code: 131_052 }] }],
    ['a type of next year without words', { type: 'hologram', hologram: { id: '1' } }],
    ['nothing but its frame', {}],
    ['a type that every object has', { type: 'constructor' }],
  ])('are said to be missing in %s', (_name, message) => {
    expect(contentOf(message)).toMatchObject({ text: '', isMissing: true, file: null });
  });

  it('keep nothing that a database would cut or refuse', () => {
    expect(contentOf({ type: 'text', text: { body: 'a\0b\ud800c' } }).text).toBe('ab\ufffdc');
  });

  it('are read by what is there when the type is left out', () => {
    expect(contentOf({ text: { body: 'oi' } })).toMatchObject({ type: 'text', text: 'oi' });
  });
});

describe('a file', () => {
  it.each<[string, Json, Json]>([
    [
      'photo',
      { type: 'image', image: { id: '9', mime_type: 'image/jpeg', sha256: 'x=' } },
      { name: 'image.jpg' },
    ],
    ['picture', { type: 'image', image: { id: 9, mime_type: 'image/png' } }, { id: '9', name: 'image.png' }],
    ['video', { type: 'video', video: { id: '9' } }, { name: 'video.mp4', type: null }],
    [
      'voice note',
      { type: 'audio', audio: { id: '9', mime_type: 'audio/ogg; codecs=opus', voice: true } },
      { name: 'voice.ogg', isVoice: true },
    ],
    [
      'song',
      { type: 'audio', audio: { id: '9', mime_type: 'audio/mpeg' } },
      { name: 'audio.mp3', isVoice: false },
    ],
    ['sticker', { type: 'sticker', sticker: { id: '9', animated: false } }, { name: 'sticker.webp' }],
    [
      'document',
      { type: 'document', document: { id: '9', filename: '../../nota fiscal.pdf' } },
      { name: 'nota fiscal.pdf' },
    ],
    [
      'nameless document',
      { type: 'document', document: { id: '9', mime_type: 'application/zip' } },
      { name: 'document' },
    ],
  ])('of a %s has an id and a name', (_name, message, file) => {
    expect(contentOf(message).file).toMatchObject({ id: '9', ...file });
  });

  it('keeps its caption', () => {
    expect(contentOf({ type: 'image', image: { id: '9', caption: 'Assim?' } }).text).toBe('Assim?');
  });
});

describe('what a message refers to', () => {
  it('is the message it answers', () => {
    const message = { type: 'text', text: { body: 'Esse' }, context: { id: 'wamid.ZZZ', forwarded: true } };
    expect(contentOf(message).refersTo).toBe('wamid.ZZZ');
  });

  it('is the message it reacts to, and no emoji takes the reaction back', () => {
    const reacted = contentOf({ type: 'reaction', reaction: { message_id: 'wamid.ZZZ', emoji: '👍' } });
    expect(reacted).toMatchObject({ kind: 'reaction', text: '👍', refersTo: 'wamid.ZZZ', isMissing: false });
    const taken = contentOf({ type: 'reaction', reaction: { message_id: 'wamid.ZZZ' } });
    expect(taken).toMatchObject({ kind: 'reaction', text: '', refersTo: 'wamid.ZZZ', isMissing: false });
  });

  it('is the ad or the post that was clicked', () => {
    const from = (referral: Json): unknown =>
      contentOf({ type: 'text', text: { body: 'Oi' }, referral }).referral;
    const nothing = { device: null, headline: null, body: null, url: null, sourceId: null };
    expect(from({ source_type: 'ad', source_id: 1, ctwa_clid: 'Aff' })).toEqual({
      ...nothing,
      sourceType: 'ad',
      sourceId: '1',
    });
    expect(from({ source_type: 'POST' })).toEqual({ ...nothing, sourceType: 'post' });
    expect(from({ ctwa_clid: 'Aff' })).toEqual({ ...nothing, sourceType: 'ad' });
    const told = {
      headline: 'Robes\nd’été',
      body: 'Dès 20 €',
      source_url: 'https://fb.me/x',
      ctwa_clid: 'A',
    };
    expect(from(told)).toEqual({
      ...nothing,
      sourceType: 'ad',
      headline: 'Robes d’été',
      body: 'Dès 20 €',
      url: 'https://fb.me/x',
    });
    expect(from({ source_type: 'billboard' })).toBeNull();
  });
});

it('times are seconds, as text or number', () => {
  const atOf = (timestamp: unknown): unknown =>
    parseBody(messagesFrom([{ type: 'text', timestamp }]), 0).updates.map((update) => update.at);
  expect(atOf(someSecond)).toEqual([someSecond * 1000]);
  expect(atOf(String(someSecond))).toEqual([someSecond * 1000]);
});
