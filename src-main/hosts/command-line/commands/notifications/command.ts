import { ORPCError } from '@orpc/client';
import type { Notification } from '../../../../../shared/contract/notifications.ts';
import { text, UsageError, type Answer, type Call, type Command } from '../../command.ts';
import { Problems } from '../money.ts';
import { importNotifications } from './import.ts';
import { listNotifications } from './list.ts';
import { readInstant, readOrder } from './order.ts';

const usage = [
  'notifications [--from DAY] [--until DAY]',
  'notifications add THREAD TEMPLATE [VALUE=TEXT…] [--kind KIND] [--event WHEN] [--at WHEN] [--expires WHEN] [--in-window ask|reply|template] [--agree AMOUNT]',
  'notifications move ID [--event WHEN] [--at WHEN] [--expires WHEN]',
  'notifications cancel|restore ID',
  'notifications decide ID reply|template [--agree AMOUNT]',
  'notifications import FILE [--map JSON] [--template NAME] [--dry-run] [--agree AMOUNT]',
].join(' | ');

/** `notifications`, and what an owner does with them: `add`, `move`, `cancel`, `restore`, `decide`. */
export const notificationsCommand: Command = {
  usage,
  options: {
    from: { type: 'string' },
    until: { type: 'string' },
    kind: { type: 'string' },
    event: { type: 'string' },
    at: { type: 'string' },
    expires: { type: 'string' },
    'in-window': { type: 'string' },
    agree: { type: 'string' },
    map: { type: 'string' },
    template: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  arguments: [0, null],
  async run(call) {
    const [action, ...rest] = call.positionals;
    if (action === undefined) return listNotifications(call);
    try {
      return await change(call, action, rest);
    } catch (error) {
      throw problemsIn(error) ?? error;
    }
  },
};

async function change(call: Call, action: string, rest: readonly string[]): Promise<Answer> {
  const { notifications } = call.core().client;
  const [id = '', choice] = rest;
  const agreed = text(call.values, 'agree');
  const isOne = id !== '' && rest.length === 1;
  if (action === 'add') return tell(await notifications.add({ ...(await readOrder(call, rest)), agreed }));
  if (action === 'import' && isOne) return importNotifications(call, id);
  if (action === 'cancel' && isOne) return tell(await notifications.cancel({ id }));
  if (action === 'restore' && isOne) return tell(await notifications.restore({ id }));
  if (action === 'decide' && rest.length === 2 && (choice === 'reply' || choice === 'template'))
    return tell(await notifications.decide({ id, as: choice, agreed }));
  if (action === 'move' && isOne) {
    const [event_at, at, expires_at] = await Promise.all(
      ['event', 'at', 'expires'].map((name) => readInstant(call, name)),
    );
    if (event_at === undefined && at === undefined && expires_at === undefined)
      throw new UsageError('Say where to: --event, --at or --expires.');
    return tell(await notifications.change({ id, event_at, at, expires_at, agreed }));
  }
  throw new UsageError(`Say "${usage.replaceAll(' | ', '" or "')}".`);
}

function tell(answer: { notification: Notification }): Answer {
  const { id, sentence } = answer.notification;
  return { json: answer, text: `${id}: ${sentence}` };
}

// All problems at once, each in a sentence of its own.
function problemsIn(error: unknown): Problems | null {
  if (!(error instanceof ORPCError)) return null;
  const data = error.data as { code?: string; details?: { problems?: { field: string; text: string }[] } };
  const problems = data.code === 'bad_notification' ? data.details?.problems : undefined;
  return problems === undefined ? null : new Problems(problems.map(({ field, text }) => `${field}: ${text}`));
}
