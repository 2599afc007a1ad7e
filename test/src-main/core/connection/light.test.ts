import { describe, expect, it } from 'vitest';
import { createZone } from '../../../../shared/time/zone.ts';
import { judgeLight, type LightFacts } from '../../../../src-main/core/connection/light.ts';
import { openTimeBetween, quietAfter } from '../../../../src-main/core/connection/quiet.ts';
import type { OpeningHours } from '../../../../shared/window/opening-hours.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2026-11-23T12:00:00Z');

const well: LightFacts = {
  now,
  isConnected: true,
  token: { isStored: true, problem: null, expiresAt: null },
  stop: null,
  paymentMissingAt: null,
  lastWebhookAt: now - hour,
  isListening: true,
  isReceiverOn: true,
  openSilence: hour,
  quietAfter: 16 * hour,
};

/** State, tone and reason of a light that differs from a good one by `facts`. */
function light(facts: Partial<LightFacts>): string {
  const { state, tone, reason } = judgeLight({ ...well, ...facts });
  return `${state} ${tone} ${reason}`;
}

describe('the light of a number', () => {
  it('is green only while something listens and came lately', () => {
    expect(light({})).toBe('live green live');
    expect(light({ isListening: false })).toBe('quiet amber not_listening');
    expect(light({ isReceiverOn: false, isListening: false })).toBe('quiet amber receiver_off');
    expect(light({ lastWebhookAt: null })).toBe('waiting amber waiting');
    expect(light({ lastWebhookAt: null, isReceiverOn: false })).toBe('waiting amber waiting_receiver_off');
    expect(light({ isConnected: false })).toBe('off grey off');
  });

  it('turns amber with the open time that is unusual, to the millisecond', () => {
    expect(light({ openSilence: 16 * hour - 1 })).toBe('live green live');
    expect(light({ openSilence: 16 * hour })).toBe('quiet amber quiet');
  });

  it('warns of a token five days before its end, and is red from its end on', () => {
    const ends = (expiresAt: number): string => light({ token: { ...well.token, expiresAt } });
    expect(ends(now + 5 * day + 1)).toBe('live green live');
    expect(ends(now + 5 * day)).toBe('token_ends amber token_ends');
    expect(judgeLight({ ...well, token: { ...well.token, expiresAt: now + 4 * day + 1 } }).days).toBe(5);
    expect(ends(now + 1)).toBe('token_ends amber token_ends');
    expect(ends(now)).toBe('token_refused red token_ended');
  });

  it('tells apart what Meta said: token, payment, and anything else', () => {
    const stop = (code: number): string => light({ stop: { code, at: now - hour } });
    expect(stop(190)).toBe('token_refused red token_refused');
    expect(stop(200)).toBe('token_refused red token_refused');
    expect(stop(131042)).toBe('payment_missing red payment_missing');
    expect(light({ paymentMissingAt: now })).toBe('payment_missing red payment_missing');
    expect(stop(131031)).toBe('stopped red stopped');
    expect(stop(33)).toBe('stopped red stopped');
  });

  it('says the worst first', () => {
    const everything = {
      token: { isStored: true, problem: { at: now }, expiresAt: now + day },
      lastWebhookAt: null,
      isListening: false,
    };
    expect(light({ ...everything, stop: { code: 368, at: now } })).toBe('stopped red stopped');
    expect(light({ ...everything, stop: { code: 131042, at: now } })).toBe('token_refused red token_refused');
    expect(light({ ...everything, token: { ...everything.token, problem: null } })).toBe(
      'token_ends amber token_ends',
    );
    expect(light({ token: { ...well.token, isStored: false } })).toBe('token_refused red token_missing');
  });
});

describe('a silence', () => {
  const zone = createZone('Europe/Paris');
  const hours: OpeningHours = {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    fri: [['20:00', '02:00']],
    holidays: ['2026-11-24'],
  };
  const at = (local: string): number => zone.toInstant(local);

  it('counts only while the shop is open', () => {
    const count = (from: string, to: string): number => openTimeBetween(at(from), at(to), hours, zone) / hour;
    expect(count('2026-11-23T08:00:00', '2026-11-23T18:00:00')).toBe(8);
    expect(count('2026-11-23T10:00:00', '2026-11-23T11:30:00')).toBe(1.5);
    expect(count('2026-11-20T21:00:00', '2026-11-23T10:00:00')).toBe(6);
    expect(count('2026-11-23T17:00:00', '2026-11-25T09:00:00')).toBe(0);
    expect(openTimeBetween(now, now + day, null, zone)).toBe(day);
  });

  it('does not fall into the hour that the clocks repeat', () => {
    const night = { sun: [['00:00', '24:00']] as [string, string][] };
    for (const clock of ['00:10:00', '12:00:00', '23:50:00']) {
      const from = at(`2026-10-23T${clock}`);
      expect(openTimeBetween(from, at(`2026-10-27T${clock}`), night, zone)).toBe(25 * hour);
    }
  });

  it('is unusual after two open days of a shop that is written to daily, later where customers are rare', () => {
    expect(quietAfter(28, hours)).toBe(16 * hour);
    expect(quietAfter(28, null)).toBe(48 * hour);
    expect(quietAfter(14, hours)).toBe(32 * hour);
    expect(quietAfter(0, hours)).toBe(quietAfter(4, hours));
    expect(quietAfter(40, hours)).toBe(16 * hour);
  });
});
