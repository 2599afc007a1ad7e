import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a page shows at the door: the one-time code of its address, or the token it got for one. */
export type Credential = { code: string } | { token: string };

/** The token of the page that may come in, or the word its socket is closed with. */
export type Admission = { ok: true; token: string } | { ok: false; reason: string };

/** Codes and tokens of one running host. They live in memory only and end with it. */
export interface Keys {
  /** A fresh one-time code for the address of a page. */
  mintCode(): string;
  /** Trades a code (once) or a known token for admission; `now` in milliseconds, from any steady clock. */
  admit(credential: Credential, now: number): Admission;
}

// Far above what an owner opens, far below what a guesser needs.
const codesKept = 32;
const tokensKept = 256;
const wrongCodesAnswered = 20;
const wrongCodesWindow = 60_000;

/** Makes the keys of one host. */
export function createKeys(): Keys {
  const codes: Buffer[] = [];
  const tokens: Buffer[] = [];
  let wrongCodes: number[] = [];

  const issue = (ring: Buffer[], bytes: number, kept: number): string => {
    const secret = randomBytes(bytes).toString('base64url');
    ring.push(digest(secret));
    if (ring.length > kept) ring.shift();
    return secret;
  };
  // Guesses are told apart from a flood of them; they lock nobody out, for no flood comes near 128 bits.
  const refuseCode = (now: number): Admission => {
    wrongCodes = wrongCodes.filter((at) => now - at < wrongCodesWindow);
    if (wrongCodes.length >= wrongCodesAnswered) return { ok: false, reason: 'too_many_tries' };
    wrongCodes.push(now);
    return { ok: false, reason: 'unknown_code' };
  };

  return {
    mintCode: () => issue(codes, 16, codesKept),
    admit(credential, now) {
      if ('token' in credential) {
        const isKnown = indexOf(tokens, credential.token) >= 0;
        return isKnown ? { ok: true, token: credential.token } : { ok: false, reason: 'unknown_token' };
      }
      const index = indexOf(codes, credential.code);
      if (index < 0) return refuseCode(now);
      codes.splice(index, 1);
      return { ok: true, token: issue(tokens, 32, tokensKept) };
    },
  };
}

// Secrets are kept and compared as digests: equal in length, and equal in time whatever was guessed.
function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function indexOf(known: readonly Buffer[], secret: string): number {
  const shown = digest(secret);
  let found = -1;
  known.forEach((candidate, index) => {
    if (timingSafeEqual(candidate, shown)) found = index;
  });
  return found;
}
