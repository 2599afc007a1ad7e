import type { OutboxEntry } from '../../../../shared/contract/outbox.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';
import { mostOf } from './entry-words.ts';

/** Does something with an entry and shows the outbox as it is then; what does not work is said. False: it did not. */
export async function act(app: App, work: () => Promise<unknown>): Promise<boolean> {
  let isDone = true;
  try {
    await work();
  } catch (error) {
    isDone = false;
    app.notices.fail(error);
  }
  await app.outbox.refresh().catch((error: unknown) => app.notices.failInBackground(error));
  return isDone;
}

/** Sends a held message now for at most what its price says at this moment. */
export function release(app: App, entry: OutboxEntry): Promise<boolean> {
  return act(app, () => app.client.outbox.release({ id: entry.id, agreed: mostOf(entry.quote) ?? '0' }));
}

/** Lets a held message wait until the customer writes. */
export function waitForCustomer(app: App, entry: OutboxEntry): Promise<boolean> {
  return act(app, () => app.client.outbox.wait({ id: entry.id }));
}

/** Sends a failed message, or an uncertain one, once more. */
export function sendAgain(app: App, entry: OutboxEntry): Promise<boolean> {
  return act(app, () => app.client.outbox.sendAgain({ id: entry.id }));
}

/** Takes a message out of the outbox, and offers to put it back. */
export async function discard(app: App, entry: OutboxEntry): Promise<boolean> {
  const isDone = await act(app, () => app.client.outbox.discard({ id: entry.id }));
  if (isDone) {
    app.notices.say(t('outbox.discarded'), 'info', {
      label: t('outbox.undo'),
      act: () => act(app, () => app.client.outbox.undiscard({ id: entry.id })),
    });
  }
  return isDone;
}
