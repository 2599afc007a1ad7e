import type { CoreContext } from '../context.ts';

/** How the sender of this process does. */
export interface SenderStatus {
  /** Whether Meta was out of reach at the last try. */
  isOffline: boolean;
}

const statuses = new WeakMap<object, SenderStatus>();

/** What the page is told of the sender; nothing while none runs. */
export function senderStatus({ bells }: Pick<CoreContext, 'bells'>): SenderStatus {
  const status = statuses.get(bells) ?? { isOffline: false };
  statuses.set(bells, status);
  return status;
}
