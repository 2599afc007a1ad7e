import { done, refuse, type Answer } from './answers.ts';
import { checkContent } from './check-content.ts';
import { checkTemplate } from './check-template.ts';
import type { Limits } from './limits.ts';
import { isRecord, textOf } from './read-json.ts';
import { tellStatus } from './statuses.ts';
import {
  isOpen,
  nextMessageId,
  personOfPhone,
  windowOf,
  type Person,
  type ShopNumber,
  type Taken,
  type World,
} from './world.ts';

/** `POST /{phone-number-id}/messages`: refusals at once as Graph's errors; what Meta only finds out later comes as a failed status. */
export function sendMessage(world: World, limits: Limits, number: ShopNumber, body: unknown): Answer {
  if (number.refusesWith !== null) return refuse(number.refusesWith, 'The account or number cannot send.');
  if (!isRecord(body)) return refuse(100, 'The body is not JSON');
  if (body['messaging_product'] !== 'whatsapp')
    return refuse(100, "Param messaging_product must be 'whatsapp'");
  if (body['status'] === 'read') return markRead(world, body);
  const callback = textOf(body['biz_opaque_callback_data']);
  if ((callback ?? '').length > 512)
    return refuse(100, 'Param biz_opaque_callback_data must be at most 512 characters long');

  const to = findRecipient(world, number, body);
  if (to === null) return refuse(131008, 'The parameter to is required');
  const limit = limits.take(number.id, to.person.userId);
  if (limit !== null) return refuse(limit, 'Too many messages sent from this phone number.');

  const isTemplate = body['type'] === 'template';
  const asked = isTemplate ? checkTemplate(world, number.account, body) : null;
  if (asked !== null && asked.answer !== null) return asked.answer;
  const problem = isTemplate ? null : checkContent(world, number.id, body);
  if (problem !== null && 'answer' in problem) return problem.answer;

  const taken: Taken = {
    metaId: nextMessageId(world),
    phoneNumberId: number.id,
    to: to.asked,
    person: to.person,
    callback,
    type: textOf(body['type']) ?? 'text',
    body,
    at: world.now(),
    category: asked?.template.category.toLowerCase() ?? 'service',
    isTemplate,
    wasInWindow: isOpen(world, number.id, to.person),
    statuses: [],
    failedWith: null,
  };
  world.taken.push(taken);
  if (!to.isLost) settle(world, taken, problem === null ? null : problem.later);
  return done({
    messaging_product: 'whatsapp',
    contacts: [
      to.isUser
        ? { input: to.asked, user_id: to.person.userId }
        : { input: to.asked, wa_id: to.person.phone?.slice(1) ?? to.asked },
    ],
    messages: [{ id: taken.metaId, ...(isTemplate ? { message_status: 'accepted' } : {}) }],
  });
}

function settle(world: World, taken: Taken, found: number | null): void {
  const isClosed = !taken.isTemplate && !taken.wasInWindow;
  const code = isClosed ? 131047 : (taken.person.failsWith ?? found);
  if (code !== null) {
    taken.failedWith = code;
    tellStatus(world, taken, 'failed', 1);
    return;
  }
  const window = windowOf(world, taken.phoneNumberId, taken.person);
  if (window?.clickedAt !== null && window !== undefined) window.answeredAt ??= world.now();
  const ladder = ['sent', 'delivered', 'read'] as const;
  const steps = world.tells === 'nothing' ? 0 : ladder.indexOf(world.tells) + 1;
  ladder.slice(0, steps).forEach((kind, index) => {
    tellStatus(world, taken, kind, index + 1);
  });
}

interface Recipient {
  person: Person;
  asked: string;
  isUser: boolean;
  /** A user id where a phone belongs: taken, and never seen again. */
  isLost: boolean;
}

/** `to` wins over `recipient`. Without a plus sign a phone gets the shop's own country code, and may be a stranger's. */
function findRecipient(
  world: World,
  number: ShopNumber,
  body: Readonly<Record<string, unknown>>,
): Recipient | null {
  const to = textOf(body['to']);
  const user = textOf(body['recipient']);
  if (to !== null && /^[A-Z]{2}\./.test(to)) {
    const person = world.people.find(({ userId }) => userId === to) ?? personOfPhone(world, '+0');
    return { person, asked: to, isUser: false, isLost: true };
  }
  if (to !== null) {
    const digits = to.replace(/\D/g, '');
    const phone = to.trim().startsWith('+') ? `+${digits}` : `${number.phone.slice(0, 3)}${digits}`;
    return { person: personOfPhone(world, phone), asked: to, isUser: false, isLost: false };
  }
  const person = world.people.find(({ userId }) => userId === user);
  if (user === null || person === undefined) return null;
  return { person, asked: user, isUser: true, isLost: false };
}

function markRead(world: World, body: Readonly<Record<string, unknown>>): Answer {
  const metaId = textOf(body['message_id']) ?? '';
  if (!world.theirs.has(metaId)) return refuse(131009, 'The message_id is not of a received message');
  world.reads.push({ metaId, isTyping: isRecord(body['typing_indicator']) });
  return done({ success: true });
}
