import { parseMicros } from '../../../../shared/money/micros.ts';
import { api } from '../../implement.ts';
import { readFile } from './read-file.ts';
import { takeIn } from './take-in.ts';

/** Notifications that come in files. */
export const notificationFiles = {
  readFile: api.notifications.readFile.handler(({ context, input: { map, ...place } }) =>
    readFile(context, place, map),
  ),
  takeIn: api.notifications.takeIn.handler(({ context, input: { map, agreed, ...place } }) =>
    takeIn(context, place, map, agreed === undefined ? null : parseMicros(agreed)),
  ),
};
