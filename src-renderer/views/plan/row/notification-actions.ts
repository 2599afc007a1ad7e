import type { Notification } from '../../../../shared/contract/notifications.ts';
import { t, type MessageKey } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';
import { customerName, wholeMoment } from './notification-words.ts';

/** Does something with a notification; what does not work is said. False: it did not. */
async function act(app: App, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    app.notices.fail(error);
    return false;
  }
}

function say(app: App, notification: Notification, key: MessageKey, undo?: () => unknown): void {
  const words = t(key, { name: customerName(notification) });
  app.notices.say(words, 'good', undo ? { label: t('plan.undo'), act: undo } : null);
}

/** It is not wanted any more; offers to take that back. */
export async function cancel(app: App, notification: Notification): Promise<void> {
  const { id } = notification;
  if (await act(app, () => app.client.notifications.cancel({ id })))
    say(app, notification, 'plan.said_cancelled', () => restore(app, notification));
}

/** Plans a cancelled one again; offers to take that back. */
export async function restore(app: App, notification: Notification): Promise<void> {
  const { id } = notification;
  if (await act(app, () => app.client.notifications.restore({ id })))
    say(app, notification, 'plan.said_restored', () => cancel(app, notification));
}

/** The owner's choice for one that waits, agreeing to the template's price as it was shown. */
export async function decide(
  app: App,
  notification: Notification,
  as: 'reply' | 'template',
  most: string | null,
): Promise<void> {
  const { id } = notification;
  const agreed = most === null ? {} : { agreed: most };
  if (await act(app, () => app.client.notifications.decide({ id, as, ...agreed })))
    say(app, notification, `plan.said_decided_${as}`);
}

/** Says that one is planned, and for when; offers to take that back. */
export function sayPlanned(app: App, planned: Notification): void {
  const words = t('plan.said_planned', {
    name: customerName(planned),
    moment: wholeMoment(app.format, planned.at),
  });
  app.notices.say(words, 'good', { label: t('plan.undo'), act: () => cancel(app, planned) });
}

/** Says that one was changed, and offers to make it what it was before. */
export function sayChanged(app: App, before: Notification): void {
  say(app, before, 'plan.said_changed', () =>
    act(app, () => app.client.notifications.change(asBefore(before))),
  );
}

function asBefore(before: Notification) {
  const { id, kind, parameters, at, expires_at, in_window, event_at, template_id, agreed } = before;
  return {
    id,
    kind,
    parameters,
    at,
    expires_at,
    in_window,
    ...(event_at === null ? {} : { event_at }),
    ...(template_id === null ? {} : { template: template_id }),
    ...(agreed === null ? {} : { agreed }),
  };
}
