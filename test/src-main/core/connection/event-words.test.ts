import { describe, expect, it } from 'vitest';
import { accountWarnings } from '../../../../src-main/core/connection/account-warnings.ts';

let at = Date.parse('2026-11-20T12:00:00Z');

/** An event of Meta's, each a minute after the one before. */
function event(field: string, value: unknown): Parameters<typeof accountWarnings>[0][number] {
  at += 60_000;
  return { account_id: '1', number_id: null, field, at, value: JSON.stringify(value) };
}

function warnings(events: ReturnType<typeof event>[], language: 'en' | 'fr' = 'en'): string[] {
  return accountWarnings([...events].reverse(), language);
}

describe('what Meta told of an account', () => {
  it('is said in words, newest first and once', () => {
    const restricted = event('account_update', { event: 'ACCOUNT_RESTRICTION', restriction_info: [] });
    const again = event('account_update', { event: 'ACCOUNT_RESTRICTION' });
    const flagged = event('phone_number_quality_update', { event: 'FLAGGED', current_limit: 'TIER_1K' });
    const said = warnings([restricted, again, flagged]);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/flagged the number/);
    expect(said[1]).toMatch(/restricted the account/);
    expect(warnings([flagged], 'fr')).toEqual([
      'Meta a signalé le numéro : des clients l’ont bloqué ou dénoncé.',
    ]);
  });

  it('is no longer said when a later event has ended it', () => {
    const gone = event('account_update', { event: 'PARTNER_REMOVED' });
    const back = event('account_update', { event: 'ACCOUNT_RECONNECTED' });
    expect(warnings([gone])).toHaveLength(1);
    expect(warnings([gone, back])).toEqual([]);
    expect(warnings([back, gone])).toHaveLength(1);
    const banned = event('account_update', {
      event: 'DISABLED_UPDATE',
      ban_info: { waba_ban_state: 'DISABLE' },
    });
    const free = event('account_update', {
      event: 'DISABLED_UPDATE',
      ban_info: { waba_ban_state: 'REINSTATE' },
    });
    expect(warnings([banned])[0]).toMatch(/has disabled the account/);
    expect(warnings([banned, free])).toEqual([]);
  });

  it('is quoted where Meta has words of its own, and left out where it is good news or unknown', () => {
    const alert = (severity: string): ReturnType<typeof event> =>
      event('account_alerts', {
        alert_info: { alert_severity: severity, alert_description: 'Card expires.' },
      });
    expect(warnings([alert('WARNING')])).toEqual(['Meta warns: “Card expires.”']);
    expect(warnings([alert('INFORMATIONAL')])).toEqual([]);
    expect(
      warnings([event('account_update', { event: 'SOMETHING_OF_2027' }), event('new_field', 7)]),
    ).toEqual([]);
    expect(warnings([{ ...event('account_update', null), value: 'no JSON' }])).toEqual([]);
    expect(warnings([event('account_review_update', { decision: 'REJECTED' })])).toHaveLength(1);
    expect(warnings([event('account_review_update', { decision: 'APPROVED' })])).toEqual([]);
  });
});
