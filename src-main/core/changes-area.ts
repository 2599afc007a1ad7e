import { api } from './implement.ts';

/** The stream of writes for one listener. */
export const changes = {
  watch: api.changes.watch.handler(async function* ({ context, signal }) {
    yield* context.changes.watch(signal);
  }),
};
