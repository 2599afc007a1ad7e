import { describe, expect, it } from 'vitest';
import { isDecodable, openableEnding } from '../../../shared/contract/media-limits.ts';

const photo = { type: 'image/jpeg', size: 2_000_000, width: 4_000, height: 3_000 };

describe('what the page may decode', () => {
  it('is a photo of any camera', () => {
    expect(isDecodable(photo)).toBe(true);
    expect(isDecodable({ ...photo, width: 10_000, height: 5_000 })).toBe(true);
  });

  it.each([
    ['more pixels than memory has room for', { width: 10_000, height: 5_001 }],
    ['a picture one pixel high and very wide', { width: 50_000_001, height: 1 }],
    ['a file that is too heavy', { size: 64 * 1024 * 1024 + 1 }],
    ['a size that its header does not tell', { width: null }],
    ['a drawing that can run', { type: 'image/svg+xml' }],
    ['a kind that browsers do not know', { type: 'image/heic' }],
  ])('is not %s', (_what, change) => {
    expect(isDecodable({ ...photo, ...change })).toBe(false);
  });
});

it('lets another program have no file that runs, nor one of an unknown kind', () => {
  expect(openableEnding('application/pdf')).toBe('pdf');
  const none = [
    'application/octet-stream',
    'application/zip',
    'text/html',
    'image/svg+xml',
    'constructor',
    '__proto__',
    '',
  ];
  expect(none.map(openableEnding)).toEqual(none.map(() => null));
});
