import type { AccountFacts, GraphRefusal, NumberFacts } from '../../whatsapp/graph/graph.ts';
import type { Finding } from './finding.ts';
import { isTokenCode, paymentCode } from './light.ts';

/** What Meta answered about one number and its account, or why it said no. */
export interface Look {
  number: { value: NumberFacts; refusal: null } | { value: null; refusal: GraphRefusal };
  account: { value: AccountFacts; refusal: null } | { value: null; refusal: GraphRefusal };
  /** Whether the account lists the number; null where Meta did not say. */
  isListed: boolean | null;
  /** The app that the token is of; null where unknown. */
  appId: string | null;
}

/** What a look says about steps 2 to 4, and what stops the number: null when Meta lets it send, undefined when it does not say. */
export interface Judgement {
  number: Finding;
  account: Finding;
  webhook: Finding;
  stop: number | null | undefined;
}

/** "Unsupported request: the object does not exist, or the token does not reach it", and "deleted". */
const goneCodes = [33, 100];
const goodStatuses = [null, 'CONNECTED', 'FLAGGED'];

/** Judges what Meta said at `now` (ms UTC). */
export function judgeLook({ number, account, isListed, appId }: Look, now: number): Judgement {
  const say = (state: Finding['state'], code: string, details: Finding['details'] = {}): Finding => {
    return { state, code, details, at: now };
  };
  const refused = ({ code, details }: GraphRefusal): Finding =>
    say('problem', 'meta_refused', { code, text: details });

  const health = number.value?.health ?? null;
  const isBlocked = health?.canSend === 'BLOCKED';
  const lacksPayment =
    health !== null && health.canSend !== 'AVAILABLE' && health.codes.includes(paymentCode);
  const otherCode = health?.codes.find((code) => code !== paymentCode) ?? null;

  const judgeNumber = (): Finding => {
    if (number.refusal !== null) {
      return goneCodes.includes(number.refusal.code)
        ? say('problem', 'number_gone')
        : refused(number.refusal);
    }
    const { status, verifiedName, quality } = number.value;
    if (isListed === false) return say('problem', 'number_gone');
    if (!goodStatuses.includes(status)) return say('problem', 'number_status', { text: status });
    if (isBlocked && !lacksPayment) return say('problem', 'number_blocked', { code: otherCode });
    if (status === 'FLAGGED') return say('done', 'number_flagged');
    const limited = health?.canSend === 'LIMITED' && !lacksPayment ? otherCode : null;
    return say('done', 'number_good', { name: verifiedName ?? '', quality: quality ?? '', limited });
  };

  const judgeAccount = (): Finding => {
    if (lacksPayment) return say('problem', 'account_payment', { code: paymentCode });
    if (account.refusal !== null) return refused(account.refusal);
    const { currency, timeZone } = account.value;
    return say('done', 'account_good', { currency: currency ?? '', zone: timeZone ?? '' });
  };

  const judgeWebhook = (): Finding => {
    if (account.refusal !== null) return refused(account.refusal);
    const apps = account.value.subscribedApps;
    const isSubscribed = appId === null ? apps.length > 0 : apps.includes(appId);
    return isSubscribed ? say('done', 'webhook_waiting') : say('problem', 'webhook_not_subscribed');
  };

  return { number: judgeNumber(), account: judgeAccount(), webhook: judgeWebhook(), stop: judgeStop() };

  function judgeStop(): Judgement['stop'] {
    const refusal = number.refusal ?? account.refusal;
    if (refusal !== null) return isTokenCode(refusal.code) ? refusal.code : undefined;
    if (isBlocked) return lacksPayment ? paymentCode : (otherCode ?? undefined);
    // Limited for want of payment: some messages may leave, and Meta says for each whether it does.
    return health === null || lacksPayment ? undefined : null;
  }
}
