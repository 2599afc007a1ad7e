import type { IngestResult } from '../../../shared/contract/connection.ts';

interface IngestWords {
  stages: Readonly<Record<'reading' | 'pricing', string>>;
  done(result: IngestResult): string;
}

/** What `ingest` says in words. */
export const ingestWords: Readonly<Record<'en' | 'fr', IngestWords>> = {
  en: {
    stages: { reading: 'reading', pricing: 'pricing' },
    done: ({ bodies, messages, statuses, echoes, other, new: added, already_there: there }) =>
      `${String(bodies)} webhooks: ${String(messages)} messages, ${String(statuses)} statuses, ${String(echoes)} from the phone, ${String(other)} other. ${String(added)} new, ${String(there)} already there.`,
  },
  fr: {
    stages: { reading: 'lecture', pricing: 'calcul des prix' },
    done: ({ bodies, messages, statuses, echoes, other, new: added, already_there: there }) =>
      `${String(bodies)} webhooks : ${String(messages)} messages, ${String(statuses)} statuts, ${String(echoes)} depuis le téléphone, ${String(other)} autres. ${String(added)} nouveaux, ${String(there)} déjà là.`,
  },
};
