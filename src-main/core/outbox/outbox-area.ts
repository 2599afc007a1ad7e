import { api } from '../implement.ts';

function notYet(): never {
  throw new Error('not built yet');
}

/** Grows method by method. */
export const outbox = {
  list: api.outbox.list.handler(notYet),
  quote: api.outbox.quote.handler(notYet),
  add: api.outbox.add.handler(notYet),
  release: api.outbox.release.handler(notYet),
  wait: api.outbox.wait.handler(notYet),
  edit: api.outbox.edit.handler(notYet),
  discard: api.outbox.discard.handler(notYet),
  undiscard: api.outbox.undiscard.handler(notYet),
  sendAgain: api.outbox.sendAgain.handler(notYet),
};
