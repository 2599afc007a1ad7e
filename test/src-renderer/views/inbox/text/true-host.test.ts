import { expect, it } from 'vitest';
import { findLinks } from '../../../../../src-renderer/views/inbox/thread/text/links.ts';
import { trueHostOf } from '../../../../../src-renderer/views/inbox/thread/text/true-host.ts';

const hostIn = (text: string) => findLinks(text).map(({ href }) => trueHostOf(href));

it('is the host alone, with its port', () => {
  expect(hostIn('https://example.com:8443/a/b')).toEqual([
    { name: 'example.com:8443', ascii: null, disguise: null },
  ]);
});

it('is what comes after an @, and says what stood before it', () => {
  expect(hostIn('https://bank.com@evil.example/login')).toEqual([
    { name: 'evil.example', ascii: null, disguise: 'bank.com' },
  ]);
  expect(hostIn('https://bank.com:443@evil.example')).toMatchObject([
    { name: 'evil.example', disguise: 'bank.com:443' },
  ]);
  expect(hostIn('https://bank.com\\@evil.example')).toEqual([
    { name: 'bank.com', ascii: null, disguise: null },
  ]);
});

it('is told in its letters and as machines write it, where these differ', () => {
  expect(hostIn('https://xn--bcher-kva.example')).toMatchObject([
    { name: 'bücher.example', ascii: 'xn--bcher-kva.example' },
  ]);
  // A Cyrillic а: it looks like apple.com.
  expect(hostIn('https://\u0430pple.com')).toMatchObject([
    { name: '\u0430pple.com', ascii: 'xn--pple-43d.com' },
  ]);
  expect(hostIn('https://例え.テスト/あ')).toMatchObject([
    { name: '例え.テスト', ascii: 'xn--r8jz45g.xn--zckzah' },
  ]);
});

it('reads every name back that a browser writes in its own way', () => {
  for (const name of [
    'münchen',
    'élégance',
    'παράδειγμα',
    'пример',
    'نامه',
    'ไทย',
    '中文测试',
    'a-ü-b',
    'ààà',
    '💩',
  ]) {
    const url = URL.parse(`https://${name}.example/`);
    if (url !== null) expect(trueHostOf(url.href).name).toBe(`${name}.example`);
  }
});

it('leaves a name as it is that no browser would have made', () => {
  expect(trueHostOf('https://example.com').name).toBe('example.com');
  for (const host of ['xn--.example', 'xn--a.example', 'xn--99999999999.example', 'xn--é.example']) {
    const url = URL.parse(`https://${host}`);
    if (url !== null) expect(() => trueHostOf(url.href)).not.toThrow();
  }
});
