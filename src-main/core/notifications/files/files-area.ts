import { parseMicros } from '../../../../shared/money/micros.ts';
import { api } from '../../implement.ts';
import { readFile } from './read-file.ts';
import { tellProgress } from '../../tell-progress.ts';
import { takeIn } from './take-in.ts';

const asShare = (done: number): { done: number } => ({ done });

/** Notifications that come in files. */
export const notificationFiles = {
  readFile: api.notifications.readFile.handler(({ context, input: { map, ...place }, signal }) =>
    readFile(context, place, map, signal),
  ),
  takeIn: api.notifications.takeIn.handler(async function* ({ context, input, signal }) {
    const { map, agreed, ...place } = input;
    const most = agreed === undefined ? null : parseMicros(agreed);
    yield* tellProgress(signal, asShare, async (tell, stop) => {
      const taken = await takeIn(context, place, map, most, { tell, signal: stop });
      return { type: 'finished' as const, ...taken };
    });
  }),
};
