import { conversationByCategory } from './conversation-by-category.ts';
import { conversation } from './conversation.ts';
import type { Era } from './era.ts';
import { notification } from './notification.ts';
import { perMessage } from './per-message.ts';
import { serviceBilled } from './service-billed.ts';

/** Every era, oldest first; the first one also answers for the years before it. */
export const eras: readonly [Era, ...Era[]] = [
  notification,
  conversation,
  conversationByCategory,
  perMessage,
  serviceBilled,
];
