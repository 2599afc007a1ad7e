import { refuse, type Answer } from './answers.ts';
import { isRecord, textOf } from './read-json.ts';
import type { World } from './world.ts';

const files = ['image', 'video', 'audio', 'document', 'sticker'];

/** What is wrong with the body of a message that is no template: what Meta says at once, or the code of a failure that comes later. */
export function checkContent(
  world: World,
  phoneNumberId: string,
  body: Readonly<Record<string, unknown>>,
): { answer: Answer } | { later: number } | null {
  const type = textOf(body['type']) ?? 'text';
  const content = body[type];
  if (!isRecord(content))
    return { answer: refuse(131008, `Parameter '${type}' is mandatory for type '${type}'`) };
  if (files.includes(type)) return checkFile(world, phoneNumberId, type, content);
  switch (type) {
    case 'text':
      return checkText(content);
    case 'reaction':
      return checkReaction(world, content);
    case 'interactive':
      return checkInteractive(content);
    case 'location':
      return typeof content['latitude'] === 'number'
        ? null
        : { answer: refuse(131008, 'latitude is required') };
    case 'contacts':
      return null;
    default:
      return { answer: refuse(131051, `Message type ${type} is not supported`) };
  }
}

function checkText(content: Readonly<Record<string, unknown>>): { answer: Answer } | null {
  const text = textOf(content['body']);
  if (text === null || text === '') return { answer: refuse(131008, 'The parameter text.body is required') };
  return text.length > 4096
    ? { answer: refuse(100, 'Param text.body must be at most 4096 characters long') }
    : null;
}

function checkFile(
  world: World,
  phoneNumberId: string,
  type: string,
  content: Readonly<Record<string, unknown>>,
): { answer: Answer } | { later: number } | null {
  if ((textOf(content['caption']) ?? '').length > 1024)
    return { answer: refuse(100, 'Param caption must be at most 1024 characters long') };
  if (textOf(content['link']) !== null) return null;
  const media = world.media.get(textOf(content['id']) ?? '');
  if (media?.phoneNumberId !== phoneNumberId || media.expiresAt <= world.now())
    return { answer: refuse(131009, `Media with id ${String(content['id'])} is not found`) };
  const kind = media.type.split('/')[0] ?? '';
  const fits = type === 'document' || (type === 'sticker' ? media.type === 'image/webp' : kind === type);
  return fits ? null : { later: 131053 };
}

/** A reaction goes to a message of the last 30 days that Meta knows; Meta says so by a webhook. */
function checkReaction(
  world: World,
  content: Readonly<Record<string, unknown>>,
): { answer: Answer } | { later: number } | null {
  const target = textOf(content['message_id']);
  if (target === null) return { answer: refuse(131008, 'message_id is required') };
  const taken = world.taken.find(({ metaId }) => metaId === target);
  const at = taken?.at ?? world.theirs.get(target);
  const isOld = at === undefined || world.now() - at >= 30 * 86_400_000;
  return isOld || taken?.type === 'reaction' ? { later: 131009 } : null;
}

function checkInteractive(content: Readonly<Record<string, unknown>>): { answer: Answer } | null {
  const action = content['action'];
  if (!isRecord(action)) return { answer: refuse(131008, 'interactive.action is required') };
  const { buttons } = action;
  return Array.isArray(buttons) && buttons.length > 3
    ? { answer: refuse(131009, 'Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3') }
    : null;
}
