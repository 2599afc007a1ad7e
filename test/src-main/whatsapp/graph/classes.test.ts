import { describe, expect, it } from 'vitest';
import { metaErrorWords } from '../../../../shared/contract/meta-errors.ts';
import { knownCodes, nextStep, type NextStep } from '../../../../src-main/whatsapp/graph/classes.ts';
import type { GraphRefusal } from '../../../../src-main/whatsapp/graph/graph.ts';

const refusal = (code: number, rest: Partial<GraphRefusal> = {}): GraphRefusal => ({
  kind: 'refused',
  status: 400,
  code,
  subcode: null,
  details: '',
  isTransient: false,
  ...rest,
});
const stepOf = (code: number, tries = 1): NextStep => nextStep(refusal(code), tries);

/** The table of the fact sheet (1.8), class by class. */
const table: Readonly<Record<string, readonly number[]>> = {
  retry: [2, 131000, 131016, 133004, 4, 80007, 130429, 131056, 131057, 133015, 134101, 131059],
  ask: [1],
  later: [131049, 132015, 131048, 131064],
  change: [
    131047, 100, 131008, 131009, 131021, 131051, 131053, 135000, 132000, 132001, 132005, 132007, 132008,
    132012, 132016, 132018, 132068, 132069, 131062, 131061, 131063, 2593107, 2593108, 2593109, 2388019,
    2388039, 2388040, 2388047, 2388072, 2388073, 2388293, 2388299,
  ],
  cannot: [131026, 130472, 131050, 130403, 131052, 131060],
  stop: [0, 190, 3, 10, 200, 299, 131005, 33, 368, 131031, 131042, 133010, 131045, 131037],
};

describe('what to do about Meta’s errors', () => {
  it.each(Object.entries(table).flatMap(([step, codes]) => codes.map((code) => [code, step] as const)))(
    'is decided for %i: %s',
    (code, step) => {
      expect(stepOf(code).do).toBe(step);
      expect(code >= 200 && code <= 299 ? [code] : knownCodes()).toContain(code);
    },
  );

  it('has words for every code that has a rule', () => {
    for (const code of knownCodes())
      expect(metaErrorWords(code, '', 'en').what, String(code)).not.toContain(`error ${code}`);
  });

  it('does not stop the number for a restriction of one country', () => {
    expect(stepOf(130497)).toEqual({ do: 'cannot', isOptOut: false });
  });

  it('tries Meta’s own troubles a few times, later and later, and then asks', () => {
    const waits = [1, 2, 3, 4].map((tries) => stepOf(131000, tries));
    expect(waits.map((step) => (step.do === 'retry' ? step.after : null))).toEqual([
      5_000, 15_000, 45_000, 135_000,
    ]);
    expect(stepOf(131000, 5)).toEqual({ do: 'ask' });
    expect(nextStep(refusal(1, { isTransient: true }), 1).do).toBe('retry');
  });

  it('pauses one customer by 4 to the power of the tries for the pair limit', () => {
    const waits = [1, 2, 3, 4, 5, 9].map((tries) => stepOf(131056, tries));
    expect(waits).toEqual(
      [4, 16, 64, 256, 1024, 1024].map((s) => ({ do: 'retry', after: s * 1000, pauses: 'pair' })),
    );
  });

  it('pauses the number or the account for their limits, and never asks for them', () => {
    expect(stepOf(130429, 50)).toMatchObject({ do: 'retry', pauses: 'number' });
    expect(stepOf(80007, 50)).toEqual({ do: 'retry', after: 3_600_000, pauses: 'account' });
    expect(stepOf(131057)).toEqual({ do: 'retry', after: 60_000, pauses: 'number' });
  });

  it('waits a day for the marketing cap, and for the template while it is paused', () => {
    expect(stepOf(131049)).toEqual({ do: 'later', after: 86_400_000, because: 'person' });
    expect(stepOf(132015)).toEqual({ do: 'later', after: null, because: 'template' });
  });

  it('tells a customer’s opt-out from an unreachable one', () => {
    expect(stepOf(131050)).toEqual({ do: 'cannot', isOptOut: true });
    expect(stepOf(131026)).toEqual({ do: 'cannot', isOptOut: false });
  });

  it('tries for ever what never reached Meta, and never what may have', () => {
    expect(nextStep({ kind: 'unreached', cause: 'ENOTFOUND' }, 1)).toEqual({
      do: 'retry',
      after: 5_000,
      pauses: 'message',
    });
    expect(nextStep({ kind: 'unreached', cause: 'ENOTFOUND' }, 5_000)).toMatchObject({ after: 300_000 });
    expect(nextStep({ kind: 'lost', cause: 'timeout' }, 1)).toEqual({ do: 'uncertain' });
  });

  it('judges an unknown code by how Meta says it', () => {
    expect(stepOf(987654)).toEqual({ do: 'change', because: 'content' });
    expect(nextStep(refusal(987654, { status: 500 }), 1).do).toBe('retry');
    expect(nextStep(refusal(987654, { isTransient: true }), 1).do).toBe('retry');
    expect(nextStep(refusal(987654, { status: 429 }), 9)).toMatchObject({ pauses: 'number' });
    expect(nextStep(refusal(-2, { status: 500 }), 1)).toEqual({ do: 'uncertain' });
  });
});
