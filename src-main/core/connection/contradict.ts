import type { ConnectionLight, StepCheck } from '../../../shared/contract/connection.ts';

const stepOfLight: Partial<Record<ConnectionLight['state'], StepCheck['step']>> = {
  token_refused: 'token',
  payment_missing: 'account',
  stopped: 'number',
};

/** A step that was in order when it was checked, until Meta said otherwise to a message: it says what the light says. */
export function contradict(step: StepCheck, light: Pick<ConnectionLight, 'state' | 'sentence'>): StepCheck {
  if (step.state !== 'done' || stepOfLight[light.state] !== step.step) return step;
  return { ...step, state: 'problem', sentence: light.sentence };
}
