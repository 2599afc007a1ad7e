import { api } from '../implement.ts';

function notYet(): never {
  throw new Error('not built yet');
}

/** Grows method by method. */
export const connection = {
  status: api.connection.status.handler(notYet),
  saveToken: api.connection.saveToken.handler(notYet),
  listAtMeta: api.connection.listAtMeta.handler(notYet),
  connect: api.connection.connect.handler(notYet),
  check: api.connection.check.handler(notYet),
  sendTest: api.connection.sendTest.handler(notYet),
  disconnect: api.connection.disconnect.handler(notYet),
  setReceiver: api.connection.setReceiver.handler(notYet),
  ingest: api.connection.ingest.handler(notYet),
};
