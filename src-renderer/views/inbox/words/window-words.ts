import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';
import type { WindowReading } from '../../../state/window.ts';
import { durationOf } from './duration.ts';
import { momentOf, sinceMomentOf } from './moment.ts';

type Kind = Pick<ThreadShape, 'kind' | 'channel'>;

/** The chip of a row: what is left, or since when it is closed. */
export function chipWords(thread: Kind, window: WindowReading, format: Format, now: number): string {
  if (thread.kind === 'group') return t('windows.chip_group');
  if (window.end === null) return t('windows.chip_never');
  if (window.left > 0) return durationOf(window.left);
  const moment = momentOf(format, window.end, now);
  return t(thread.channel === 'api' ? 'windows.chip_closed' : 'windows.chip_api_closed', { moment });
}

/** The exact time of a window's end, for hovering; nothing when there is no window. */
export function hoverWords(thread: Kind, window: WindowReading, format: Format): string {
  if (window.end === null) return '';
  const exact = format.exact(window.end);
  if (thread.channel === 'api')
    return t(window.left > 0 ? 'windows.hover_open' : 'windows.hover_closed', { exact });
  return t(window.left > 0 ? 'windows.hover_phone_open' : 'windows.hover_phone_closed', { exact });
}

/** The head of a thread: the window in few words. */
export function shortWords(thread: Kind, window: WindowReading, format: Format, now: number): string {
  if (thread.kind === 'group' || window.end === null) return chipWords(thread, window, format, now);
  const moment = (window.left > 0 ? momentOf : sinceMomentOf)(format, window.end, now);
  if (thread.channel === 'api')
    return t(window.left > 0 ? 'windows.short_until' : 'windows.short_closed', { moment });
  return t(window.left > 0 ? 'windows.short_until_phone' : 'windows.short_closed_phone', { moment });
}

const closedKeys = {
  api: 'windows.closed_since',
  both: 'windows.closed_since_both',
  phone: 'phone.closed_since',
} as const;

/** The whole sentence below a thread, in the words of the number's channel: a phone may always write. */
export function barWords(thread: Kind, window: WindowReading, format: Format, now: number): string {
  if (thread.kind === 'group') return t('windows.group');
  const isApi = thread.channel === 'api';
  if (window.end === null) return t(isApi ? 'windows.never_wrote' : 'windows.never_wrote_phone');
  if (window.left === 0)
    return t(closedKeys[thread.channel], { moment: sinceMomentOf(format, window.end, now) });
  const moment = momentOf(format, window.end, now);
  return t(isApi ? 'windows.write_until' : 'windows.write_until_phone', { moment });
}
