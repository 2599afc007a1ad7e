import type { MessageShape, ThreadShape } from '../../../../shared/contract/inbox.ts';

/** Whether Vitrine can send to this customer, were the number connected. */
export function canSendTo(thread: Pick<ThreadShape, 'kind' | 'channel' | 'hidden'>): boolean {
  return thread.kind === 'customer' && thread.channel !== 'phone' && !thread.hidden;
}

/** Whether the owner answers with WhatsApp on the phone: Vitrine sends nothing there, and a group has no number to send to. */
export function canWriteByPhone(thread: Pick<ThreadShape, 'kind' | 'channel' | 'hidden'>): boolean {
  return thread.channel !== 'api' && !thread.hidden && !canSendTo(thread);
}

/** Whether a message can be answered or reacted to by itself: Meta knows it, and the window is open. */
export function canAnswer(thread: ThreadShape, message: MessageShape): boolean {
  return (
    canSendTo(thread) &&
    thread.window.state === 'open' &&
    message.source !== 'import' &&
    !message.deleted &&
    message.status !== 'failed' &&
    (message.kind === 'text' || message.kind === 'template')
  );
}
