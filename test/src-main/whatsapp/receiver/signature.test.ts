import { describe, expect, it } from 'vitest';
import {
  isSameSecret,
  isSignatureOf,
  readSignature,
} from '../../../../src-main/whatsapp/receiver/signature.ts';

const right = 'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8';

describe('a signature', () => {
  it('is the HMAC of the very bytes', () => {
    // The well-known example of HMAC-SHA256.
    const bytes = Buffer.from('The quick brown fox jumps over the lazy dog');
    const signature = readSignature(`sha256=${right}`);
    if (signature === null) throw new Error('That is a signature.');
    expect(isSignatureOf(signature, bytes, 'key')).toBe(true);
    expect(isSignatureOf(signature, bytes, 'Key')).toBe(false);
    expect(isSignatureOf(signature, bytes.subarray(1), 'key')).toBe(false);
  });

  it.each([
    '',
    'sha256=',
    right,
    `sha1=${right}`,
    `sha256=${right.slice(1)}`,
    `sha256=${right}0`,
    `sha256=${right.slice(1)}g`,
    ` sha256=${right}`,
    `sha256=${right}, sha256=${right}`,
    `sha256=${right}\n`,
    'sha256=' + 'é'.repeat(64),
  ])('is not read from %j', (header) => {
    expect(readSignature(header)).toBeNull();
  });
});

it('secrets are the same only when every letter is', () => {
  expect(isSameSecret('verify-me', 'verify-me')).toBe(true);
  expect(isSameSecret('verify-m', 'verify-me')).toBe(false);
  expect(isSameSecret('', 'verify-me')).toBe(false);
});
