import { expect, test } from 'vitest';
import { whatsAppLink } from '../../../../../src-renderer/views/inbox/thread/composer/phone/whatsapp-link.ts';

test('the address is the number’s digits and the words, whatever is in them', () => {
  const text = 'Oui & non ?\n100 % “à” #1 😊 <b>';
  const { href, shown, hasText } = whatsAppLink('+33612345601', text);
  expect(hasText).toBe(true);
  expect(shown).toBe('https://wa.me/33612345601');
  const url = new URL(href);
  expect([url.origin, url.pathname]).toEqual(['https://wa.me', '/33612345601']);
  expect([...url.searchParams]).toEqual([['text', text]]);
  expect(url.hash).toBe('');
});

test('words that would make the address too long stay out of it', () => {
  const fits = 'a'.repeat(2_000 - 'https://wa.me/33612345601?text='.length);
  expect(whatsAppLink('+33612345601', fits)).toMatchObject({ hasText: true });
  expect(whatsAppLink('+33612345601', fits).href).toHaveLength(2_000);
  expect(whatsAppLink('+33612345601', `${fits}a`)).toEqual({
    href: 'https://wa.me/33612345601',
    shown: 'https://wa.me/33612345601',
    hasText: false,
  });
  expect(whatsAppLink('+33612345601', '😊'.repeat(200)).hasText).toBe(false);
});

test('half a character breaks nothing', () => {
  expect(whatsAppLink('+33612345601', 'a\ud83d').href).toBe('https://wa.me/33612345601?text=a%EF%BF%BD');
});
