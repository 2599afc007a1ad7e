import type {
  NotificationFile,
  NotificationMap,
  notificationFields,
} from '../../../../shared/contract/notifications.ts';

export type FileField = (typeof notificationFields)[number];

interface Fields {
  needed: readonly FileField[];
  helpful: readonly FileField[];
}

const inTable: Fields = {
  needed: ['phone', 'name', 'date', 'time', 'when'],
  helpful: ['reference', 'kind', 'cancelled'],
};
// A calendar says itself when its events are, which they are, and whether they are cancelled.
const inCalendar: Fields = { needed: ['phone', 'name'], helpful: [] };

/** The fields to be found in a file's columns: those without which a line says too little, and those that help. */
export function fieldsOf(kind: NotificationFile['kind']): Fields {
  return kind === 'ics' ? inCalendar : inTable;
}

/** A map in which a field is in another column; '' says that it is in none, and is not to be guessed. */
export function withColumn(map: NotificationMap, field: FileField, heading: string): NotificationMap {
  return { ...map, columns: { ...map.columns, [field]: heading } };
}

/** A map in which a value of the template (`body.1`) comes from a column, is a fixed text (`=text`), or, with '', is not said. */
export function withValue(map: NotificationMap, place: string, value: string): NotificationMap {
  const values = Object.fromEntries(Object.entries(map.values).filter(([key]) => key !== place));
  return { ...map, values: value === '' ? values : { ...values, [place]: value } };
}
