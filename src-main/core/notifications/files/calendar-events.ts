import type { NotificationMap } from '../../../../shared/contract/notifications.ts';
import { eventFields, type CalendarEvent } from '../../../calendar/types.ts';
import type { CoreContext } from '../../context.ts';
import { languageOf } from '../../language.ts';
import type { EventList, FileEvent } from './file-event.ts';
import { formatMoment } from './format-moment.ts';
import type { OpenSource } from './open-source.ts';
import { recallMap } from './remembered.ts';

/** All calendars are read alike, so that they are remembered as one. */
const signature = 'ics';
const mostExamples = 3;

/** The events of a calendar; beside its own fields the day and the time of each can fill a template. */
export function listCalendarEvents(
  context: CoreContext,
  { name, calendar }: OpenSource & { kind: 'ics' },
  said: NotificationMap | undefined,
): EventList {
  const { timeZone } = context.zone();
  const remembered = recallMap(context.db, signature, null);
  const map: NotificationMap = said ?? remembered ?? { columns: {}, values: {} };
  const kind = map.kind ?? 'appointment';
  const events = calendar.events.map((event) => toFileEvent(event, kind, timeZone));
  const language = languageOf(context);
  const headings = ['date', 'time', ...eventFields].flatMap((heading) => {
    const examples = new Set<string>();
    for (const event of events) {
      const text = event.valueOf(heading, language);
      if (text !== '') examples.add(text.slice(0, 100));
      if (examples.size === mostExamples) break;
    }
    return examples.size === 0 ? [] : [{ heading, examples: [...examples] }];
  });
  return {
    ...{ kind: 'ics', name, signature, headings, map: { ...map, kind } },
    isRemembered: said === undefined && remembered !== null,
    ...{ missing: [], asksDateOrder: false, events, whole: calendar.whole },
  };
}

function toFileEvent(event: CalendarEvent, kind: FileEvent['kind'], timeZone: string): FileEvent {
  const { line, uid, key, startsAt, isWholeDay, isCancelled, problem, fields } = event;
  const texts = (names: readonly string[]): string[] => names.flatMap((name) => fields.get(name) ?? []);
  return {
    line,
    key: uid === '' ? null : key,
    reference: uid === '' ? null : uid,
    phones: texts(['ATTENDEE', 'CONTACT', 'DESCRIPTION', 'SUMMARY', 'COMMENT', 'LOCATION', 'ORGANIZER']),
    names: texts(['ATTENDEE', 'CONTACT', 'SUMMARY', 'COMMENT', 'DESCRIPTION']),
    who: (fields.get('SUMMARY') ?? fields.get('ATTENDEE') ?? uid).replace(/\s+/g, ' ').slice(0, 200),
    ...{ startsAt, isWholeDay, kind, isCancelled, problem },
    valueOf(heading, language) {
      if (heading === 'date' || heading === 'time')
        return startsAt === null
          ? ''
          : formatMoment({ at: startsAt, isWholeDay }, heading, language, timeZone);
      return fields.get(heading) ?? '';
    },
  };
}
