import { api } from '../implement.ts';

function notYet(): never {
  throw new Error('not built yet');
}

/** Grows method by method. */
export const templates = {
  list: api.templates.list.handler(notYet),
  sync: api.templates.sync.handler(notYet),
  preview: api.templates.preview.handler(notYet),
  prices: api.templates.prices.handler(notYet),
  agree: api.templates.agree.handler(notYet),
  saveDraft: api.templates.saveDraft.handler(notYet),
  deleteDraft: api.templates.deleteDraft.handler(notYet),
  submit: api.templates.submit.handler(notYet),
};
