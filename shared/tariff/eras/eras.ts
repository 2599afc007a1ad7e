import { beforePerMessage } from './before-per-message.ts';
import type { Era } from './era.ts';
import { perMessage } from './per-message.ts';
import { serviceBilled } from './service-billed.ts';

/** Every era, oldest first; the first one also answers for the years before it. */
export const eras: readonly [Era, ...Era[]] = [
  beforePerMessage('2018-08-01'),
  beforePerMessage('2022-02-01'),
  beforePerMessage('2023-06-01'),
  perMessage,
  serviceBilled,
];
