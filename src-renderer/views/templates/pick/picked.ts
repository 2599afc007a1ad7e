import type { Draft } from '../../../../shared/contract/outbox.ts';
import type { ChargeShape } from '../../../../shared/contract/shapes.ts';

/** A template that is ready for the outbox, and the price that the owner saw on it. */
export interface PickedTemplate {
  draft: Extract<Draft, { kind: 'template' }>;
  charge: ChargeShape | null;
}
