import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../../../src-renderer/views/inbox/thread/text/links.ts';

/** What of a text is a link, and where each leads. */
function linksIn(text: string): [written: string, href: string][] {
  return findLinks(text).map(({ start, end, href }) => [text.slice(start, end), href]);
}

/** The same, as it is written only. */
const written = (text: string): string[] => linksIn(text).map(([part]) => part);

describe('what is a link', () => {
  it('is an address with its scheme, or one that begins with www', () => {
    expect(linksIn('Voir https://example.com/robe?taille=38#bleu et www.example.fr !')).toEqual([
      ['https://example.com/robe?taille=38#bleu', 'https://example.com/robe?taille=38#bleu'],
      ['www.example.fr', 'https://www.example.fr/'],
    ]);
    expect(linksIn('HTTP://EXAMPLE.COM')).toEqual([['HTTP://EXAMPLE.COM', 'http://example.com/']]);
  });

  it('is a mail address or an international number', () => {
    expect(linksIn('nadia.b+robe@example.co.uk, +33 6 12 34 56 78')).toEqual([
      ['nadia.b+robe@example.co.uk', 'mailto:nadia.b+robe@example.co.uk'],
      ['+33 6 12 34 56 78', 'tel:+33612345678'],
    ]);
    expect(linksIn('mailto:nadia@example.com tel:+33612345678')).toEqual([
      ['mailto:nadia@example.com', 'mailto:nadia@example.com'],
      ['tel:+33612345678', 'tel:+33612345678'],
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:abc',
    'intent://scan/#Intent;end',
    'ftp://example.com/a',
    'whatsapp://send?text=x',
    'ok.merci',
    'à 18:40, 12.50 €, 3/4',
    'commande 0612345678',
    'http://',
    'https://.',
    'http://localhost:8080/',
    'https://[::1]/',
    'http://127.0.0.1:8080/admin',
    'http://192.168.1.1/',
    'http://2130706433/',
    'https://0x7f.1/',
    'www.',
    '@nadia nadia@ @example.com',
    '1+1234567 n+33612345678',
    'xhttps://example.com',
  ])('is not %j', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  it('leads only to http, https, mailto or tel, whatever is written', () => {
    const signs = [
      'javascript:',
      'data:',
      'https://',
      'www.',
      'a',
      '.',
      '@',
      ':',
      '/',
      '\\',
      '\u202e',
      '(',
      ')',
      '%',
      '+3361234',
      'é',
      '\n',
      '#',
    ];
    let state = 20_261_123;
    const next = (most: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % most;
    };
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: 1 + next(12) }, () => signs[next(signs.length)]).join('');
      let end = 0;
      for (const link of findLinks(text)) {
        expect(new URL(link.href).protocol).toMatch(/^(https?|mailto|tel):$/);
        expect(link.start).toBeGreaterThanOrEqual(end);
        expect(link.end).toBeGreaterThan(link.start);
        end = link.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('where a link ends', () => {
  it('leaves the punctuation of its sentence out', () => {
    expect(written('https://a.example/x. Puis https://b.example, et https://c.example/?q=1!')).toEqual([
      'https://a.example/x',
      'https://b.example',
      'https://c.example/?q=1',
    ]);
    expect(written('« https://a.example » “https://b.example” "https://c.example"…')).toEqual([
      'https://a.example',
      'https://b.example',
      'https://c.example',
    ]);
  });

  it('keeps the brackets that it opened itself', () => {
    expect(written('(https://fr.wikipedia.org/wiki/Robe_(habit))')).toEqual([
      'https://fr.wikipedia.org/wiki/Robe_(habit)',
    ]);
    expect(written('[https://a.example/x] {https://b.example}')).toEqual([
      'https://a.example/x',
      'https://b.example',
    ]);
  });

  it('leaves the signs of bold, italic and struck text out', () => {
    expect(written('*https://a.example* ~https://b.example~ _https://c.example/d_')).toEqual([
      'https://a.example',
      'https://b.example',
      'https://c.example/d',
    ]);
    expect(written('https://a.example/d_')).toEqual(['https://a.example/d_']);
  });

  it('stops before whatever hides or turns around what comes after', () => {
    expect(written('https://a.example/\u202egpj.exe')).toEqual(['https://a.example/']);
    expect(written('https://a.example\u200b.evil.example')).toEqual(['https://a.example']);
    expect(written('https://a.example/\u0000x')).toEqual(['https://a.example/']);
    expect(written('https://a.example/<script>')).toEqual(['https://a.example/']);
  });
});

it('takes no longer for what almost is a link, however long', () => {
  for (const text of [
    'a'.repeat(100_000),
    'a.'.repeat(50_000),
    'www.'.repeat(25_000),
    `+${'1 '.repeat(50_000)}`,
    '('.repeat(100_000),
    `https://a.example/${')'.repeat(50_000)}`,
    `https://a.example/${')'.repeat(1900)} `.repeat(50),
  ]) {
    const start = performance.now();
    findLinks(text);
    expect(performance.now() - start).toBeLessThan(1500);
  }
});
