import { expect, it } from 'vitest';
import { createKeys } from '../../../../src-main/hosts/browser/keys.ts';

it('trades a code for a token once', () => {
  const keys = createKeys();
  const code = keys.mintCode();
  const first = keys.admit({ code }, 0);
  expect(first.ok).toBe(true);
  expect(keys.admit({ code }, 0)).toEqual({ ok: false, reason: 'unknown_code' });
});

it('lets a page with a token come back, and gives every page its own', () => {
  const keys = createKeys();
  const [one, two] = [keys.mintCode(), keys.mintCode()].map((code) => keys.admit({ code }, 0));
  if (one?.ok !== true || two?.ok !== true) throw new Error('both codes are good');
  expect(one.token).not.toBe(two.token);
  expect(Buffer.from(one.token, 'base64url')).toHaveLength(32);
  expect(keys.admit({ token: one.token }, 0)).toEqual(one);
});

it('takes neither a code for a token nor the keys of another host', () => {
  const keys = createKeys();
  const code = keys.mintCode();
  expect(keys.admit({ token: code }, 0)).toEqual({ ok: false, reason: 'unknown_token' });
  expect(createKeys().admit({ code }, 0)).toEqual({ ok: false, reason: 'unknown_code' });
});

it('answers a flood of wrong codes with too many tries for a minute, and still lets in who has a key', () => {
  const keys = createKeys();
  const admitted = keys.admit({ code: keys.mintCode() }, 0);
  if (!admitted.ok) throw new Error('the code is good');
  for (let n = 0; n < 20; n += 1) {
    expect(keys.admit({ code: `guess ${n}` }, 1_000)).toEqual({ ok: false, reason: 'unknown_code' });
  }
  expect(keys.admit({ code: 'guess' }, 2_000)).toEqual({ ok: false, reason: 'too_many_tries' });
  expect(keys.admit({ code: keys.mintCode() }, 2_000)).toMatchObject({ ok: true });
  expect(keys.admit({ token: admitted.token }, 2_000)).toEqual(admitted);
  expect(keys.admit({ code: 'guess' }, 61_001)).toEqual({ ok: false, reason: 'unknown_code' });
});

it('lets a fresh code in after any number of wrong tokens, which use up no tries', () => {
  const keys = createKeys();
  for (let n = 0; n < 200; n += 1) {
    expect(keys.admit({ token: `guess ${n}` }, 1_000)).toEqual({ ok: false, reason: 'unknown_token' });
  }
  expect(keys.admit({ code: 'guess' }, 1_000)).toEqual({ ok: false, reason: 'unknown_code' });
  expect(keys.admit({ code: keys.mintCode() }, 1_000)).toMatchObject({ ok: true });
});
