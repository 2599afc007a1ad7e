import * as z from 'zod';
import type { ConnectionStep } from '../../../shared/contract/connection.ts';

/** What a check found: a code that has a sentence in every language, and what goes into it. `at` in ms UTC. */
export const finding = z.object({
  state: z.enum(['open', 'done', 'problem']),
  code: z.string(),
  details: z.record(z.string(), z.json()).default({}),
  at: z.number().int().nullable(),
});

/** What the steps of a number found, as `connection.checks` keeps it; the token's is the shop's. */
const findings = z.object({
  number: finding.optional(),
  account: finding.optional(),
  /** Whether Meta sends this account's webhooks to the owner's app. */
  webhook: finding.optional(),
  /** The last test message: its row of the outbox. */
  test: z.object({ entry: z.number().int(), at: z.number().int() }).optional(),
});

export type Finding = z.infer<typeof finding>;
export type Findings = z.infer<typeof findings>;
export type CheckedStep = Exclude<ConnectionStep, 'token' | 'test_message'>;

/** Reads `connection.checks`; what an older or newer program wrote otherwise counts as never checked. */
export function readFindings(text: string): Findings {
  return findings.catch({}).parse(JSON.parse(text));
}

/** A step that nobody has checked yet. */
export const unchecked: Finding = { state: 'open', code: 'unchecked', details: {}, at: null };
