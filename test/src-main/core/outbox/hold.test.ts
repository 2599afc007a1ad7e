import { describe, expect, it } from 'vitest';
import { judgeHold, type HoldFacts } from '../../../../src-main/core/outbox/hold.ts';

const cents = 10_000;

function facts(change: Partial<HoldFacts> = {}, price: number | null = 2 * cents): HoldFacts {
  return {
    charge: {
      outcome: 'charged',
      amount: price === null ? null : { min: 0, max: price },
      category: 'service',
    },
    isStopped: false,
    template: null,
    hasOptedOut: false,
    writtenAs: null,
    hasWaited: false,
    agreed: { max: null, isUnknown: false, category: null, isLimit: false },
    threshold: null,
    budget: null,
    ...change,
  };
}

const template = { canSend: true, isMoved: false, category: 'utility' };
const agreedTo = (max: number): HoldFacts['agreed'] => ({
  max,
  isUnknown: false,
  category: null,
  isLimit: false,
});

describe('holding', () => {
  it('lets what is free leave, and holds every charge while no threshold is set', () => {
    expect(judgeHold(facts({}, 0))).toBeNull();
    expect(judgeHold(facts())).toBe('above_threshold');
  });

  it('asks about the upper end of a range, and only about what is above the threshold', () => {
    expect(judgeHold(facts({ threshold: 2 * cents }))).toBeNull();
    expect(judgeHold(facts({ threshold: 2 * cents - 1 }))).toBe('above_threshold');
  });

  it('takes the owner’s word up to what they saw, and not a millionth more', () => {
    expect(judgeHold(facts({ agreed: agreedTo(2 * cents) }))).toBeNull();
    expect(judgeHold(facts({ agreed: agreedTo(2 * cents - 1) }))).toBe('above_threshold');
    expect(judgeHold(facts({ agreed: agreedTo(2 * cents), budget: { limit: 0, used: 0 } }))).toBeNull();
  });

  it('holds what was agreed to beforehand at a millionth more, below the threshold too', () => {
    const threshold = 100 * cents;
    const limit = (max: number): HoldFacts['agreed'] => ({ ...agreedTo(max), isLimit: true });
    expect(judgeHold(facts({ threshold, agreed: limit(2 * cents) }))).toBeNull();
    expect(judgeHold(facts({ threshold, agreed: limit(2 * cents - 1) }))).toBe('above_threshold');
    expect(judgeHold(facts({ threshold, agreed: { ...limit(0), max: null } }))).toBeNull();
    expect(judgeHold(facts({ agreed: limit(0) }, 0))).toBeNull();
  });

  it('holds an unknown price until the owner agrees to just that', () => {
    expect(judgeHold(facts({ threshold: 100 * cents }, null))).toBe('price_unknown');
    expect(judgeHold(facts({ agreed: agreedTo(5 * cents) }, null))).toBe('price_unknown');
    const word = { max: 0, isUnknown: true, category: null, isLimit: false };
    expect(judgeHold(facts({ agreed: word }, null))).toBeNull();
    expect(judgeHold(facts({ agreed: word }))).toBe('above_threshold');
  });

  it('holds what would pass the month’s budget, to the last millionth', () => {
    const threshold = 100 * cents;
    expect(judgeHold(facts({ threshold, budget: { limit: 10 * cents, used: 8 * cents } }))).toBeNull();
    expect(judgeHold(facts({ threshold, budget: { limit: 10 * cents, used: 8 * cents + 1 } }))).toBe(
      'over_budget',
    );
    expect(judgeHold(facts({ budget: { limit: 0, used: 1 } }, 0))).toBeNull();
  });

  it('holds what was free when it was written, below the threshold too', () => {
    expect(judgeHold(facts({ writtenAs: 'free', threshold: 100 * cents }))).toBe('became_charged');
    expect(judgeHold(facts({ writtenAs: 'charged', threshold: 100 * cents }))).toBeNull();
  });

  it('holds a paid template that has waited, whatever the threshold', () => {
    expect(judgeHold(facts({ template, threshold: 100 * cents }))).toBeNull();
    expect(judgeHold(facts({ template, threshold: 100 * cents, hasWaited: true }))).toBe('above_threshold');
    expect(judgeHold(facts({ template, hasWaited: true, agreed: agreedTo(2 * cents) }))).toBeNull();
    expect(judgeHold(facts({ template, hasWaited: true }, 0))).toBeNull();
  });

  it('holds what cannot go, before any price is asked', () => {
    const all: Partial<HoldFacts> = { agreed: agreedTo(100 * cents), threshold: 100 * cents };
    const outcome = (name: 'refused' | 'not_delivered'): HoldFacts['charge'] => ({
      outcome: name,
      amount: { min: 0, max: 0 },
      category: null,
    });
    expect(judgeHold(facts({ ...all, isStopped: true }))).toBe('number_stopped');
    expect(judgeHold(facts({ ...all, template: { ...template, canSend: false } }))).toBe('template_state');
    expect(judgeHold(facts({ ...all, charge: outcome('refused') }))).toBe('window_closed');
    expect(judgeHold(facts({ ...all, charge: outcome('not_delivered') }))).toBe('not_deliverable');
    expect(judgeHold(facts({ ...all, template, hasOptedOut: true }))).toBeNull();
    const marketing = { ...template, category: 'marketing' };
    expect(judgeHold(facts({ ...all, template: marketing, hasOptedOut: true }))).toBe('opted_out');
  });

  it('holds a template in another category than the owner agreed to', () => {
    const moved = { ...template, isMoved: true, category: 'marketing' };
    const word = (category: string): HoldFacts['agreed'] => ({
      max: 100 * cents,
      isUnknown: false,
      category,
      isLimit: false,
    });
    expect(judgeHold(facts({ template: moved, agreed: agreedTo(100 * cents) }))).toBe('category_moved');
    expect(judgeHold(facts({ template: moved, agreed: word('utility') }))).toBe('category_moved');
    expect(judgeHold(facts({ template: moved, agreed: word('marketing') }))).toBeNull();
    expect(judgeHold(facts({ template, agreed: word('marketing') }))).toBe('category_moved');
  });
});
