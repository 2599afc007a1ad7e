import type { Graph } from '../../whatsapp/graph/graph.ts';
import type { Finding } from './finding.ts';
import { isTokenCode } from './light.ts';
import { settleAnswer } from './settle-answer.ts';
import type { ShopToken } from './shop-token.ts';

/** What Vitrine needs to be allowed at Meta. */
const scopesNeeded = ['whatsapp_business_messaging', 'whatsapp_business_management'];

/** Asks Meta about a token with itself; refuses when Meta cannot say just now. */
export async function checkToken(graph: Graph, token: string, now: number): Promise<ShopToken> {
  const { value: facts, refusal } = settleAnswer(await graph.debugToken(token));
  const say = (state: Finding['state'], code: string, details: Finding['details'] = {}): ShopToken => ({
    finding: { state, code, details, at: now },
    expires_at: facts?.expiresAt ?? null,
    app_id: facts?.appId ?? null,
  });

  if (refusal !== null) {
    return isTokenCode(refusal.code)
      ? say('problem', 'token_invalid')
      : say('problem', 'meta_refused', { code: refusal.code, text: refusal.details });
  }
  if (facts.expiresAt !== null && facts.expiresAt <= now) return say('problem', 'token_ended');
  if (!facts.isValid) return say('problem', 'token_invalid');
  const missing = scopesNeeded.filter((scope) => !facts.scopes.includes(scope));
  if (missing.length > 0) return say('problem', 'token_scopes', { text: missing.join(', ') });
  return say('done', 'token_good');
}
