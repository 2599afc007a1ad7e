import type { StepCheck } from '../../../shared/contract/connection.ts';
import type { CoreContext } from '../context.ts';
import type { Finding } from './finding.ts';
import type { Sentences } from './sentences.ts';
import type { ShopToken } from './shop-token.ts';

const dayLength = 86_400_000;
/** From how many days before its end a token is warned of. */
const warningDays = 30;

/** A token's end, as far as it is to be warned of; null while it is far off or there is none. */
export function tokenEnd(token: ShopToken | null, now: number): { at: number; days: number } | null {
  const at = token?.expires_at ?? null;
  if (at === null || at - now > warningDays * dayLength || at <= now) return null;
  return { at, days: Math.ceil((at - now) / dayLength) };
}

/** Step 1 as it stands now: what the last check found, and whether the token has ended since. */
export function tokenFinding(token: ShopToken | null, isExpected: boolean, now: number): Finding {
  if (token === null) {
    return {
      state: isExpected ? 'problem' : 'open',
      code: isExpected ? 'token_missing' : 'token_none',
      details: {},
      at: null,
    };
  }
  const { finding, expires_at: end } = token;
  if (finding.state !== 'done' || end === null) return finding;
  if (end <= now) return { ...finding, state: 'problem', code: 'token_ended' };
  return { ...finding, code: tokenEnd(token, now) === null ? 'token_good_until' : 'token_ends' };
}

/** A finding as the contract has it. */
export function presentStep(
  step: StepCheck['step'],
  finding: Finding,
  sentence: string,
  context: CoreContext,
): StepCheck {
  const { state, at } = finding;
  return { step, state, sentence, checked_at: at === null ? null : context.zone().toIso(at) };
}

/** Step 1 in words. */
export function presentToken(
  token: ShopToken | null,
  isExpected: boolean,
  sentences: Sentences,
  context: CoreContext,
): StepCheck {
  const now = context.clock();
  const end = token?.expires_at ?? null;
  const finding = tokenFinding(token, isExpected, now);
  const values = end === null ? {} : { date: sentences.date(end), days: tokenEnd(token, now)?.days ?? 0 };
  return presentStep('token', finding, sentences.finding(finding, values), context);
}
