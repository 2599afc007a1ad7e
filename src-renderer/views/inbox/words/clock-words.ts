import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';
import type { WindowReading } from '../../../state/window.ts';
import { durationOf } from './duration.ts';
import { atMomentOf, momentOf, sinceMomentOf } from './moment.ts';

const hour = 3_600_000;

/** One clock of the side pane: its ring and its words. */
export interface ClockWords {
  tone: WindowReading['tone'];
  left: number;
  title: string;
  lines: string[];
  hover: string;
}

/** The customer service window: may I write freely, and how long. */
export function serviceClock(
  thread: ThreadShape,
  window: WindowReading,
  format: Format,
  now: number,
): ClockWords {
  const isPhone = thread.channel !== 'api';
  if (window.end === null) {
    return {
      tone: 'none',
      left: 0,
      title: t('windows.none_title'),
      lines: [t('windows.none_text')],
      hover: '',
    };
  }
  const hover = format.exact(window.end);
  if (window.left === 0) {
    const moment = sinceMomentOf(format, window.end, now);
    const text = t(isPhone ? 'windows.closed_text_phone' : 'windows.closed_text', { moment });
    return {
      tone: isPhone ? 'none' : 'closed',
      left: 0,
      title: t('windows.closed_title'),
      lines: [text],
      hover,
    };
  }
  const lines = [
    t(isPhone ? 'windows.to_write_phone' : 'windows.to_write'),
    t('windows.closes', { moment: atMomentOf(format, window.end, now) }),
  ];
  return { tone: window.tone, left: window.left / (24 * hour), title: durationOf(window.left), lines, hover };
}

/** The free entry point: is it free, and until when. */
export function adClock(thread: ThreadShape, window: WindowReading, format: Format, now: number): ClockWords {
  const entry = thread.free_entry_point;
  const moment = window.end === null ? '' : momentOf(format, window.end, now);
  const hover = window.end === null ? '' : format.exact(window.end);
  if (entry.state === 'none') {
    return { tone: 'none', left: 0, title: t('windows.ad_none'), lines: [t('windows.ad_none_text')], hover };
  }
  if (entry.state === 'possible') {
    const lines = moment ? [t('windows.ad_possible_text', { moment })] : [];
    return { tone: 'closing', left: 0, title: t('windows.ad_possible'), lines, hover };
  }
  if (window.left === 0) {
    const lines = moment ? [t('windows.ad_closed_text', { moment })] : [];
    return { tone: 'none', left: 0, title: t('windows.ad_closed'), lines, hover };
  }
  const isLonger = entry.at_latest !== null && entry.at_latest !== entry.closes_at;
  const latest = isLonger && entry.at_latest ? momentOf(format, Date.parse(entry.at_latest), now) : '';
  const text = isLonger ? t('windows.ad_latest', { moment, latest }) : t('windows.ad_open_text', { moment });
  const title = t('windows.ad_open', { duration: durationOf(window.left) });
  return { tone: 'open', left: window.left / (72 * hour), title, lines: [text], hover };
}
