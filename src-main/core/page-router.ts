import { api } from './implement.ts';
import { refusePages } from './refuse-pages.ts';
import { router } from './router.ts';

/** Who is at the other end of a port: a page, which text from outside may have taken over, or the host itself. */
export type PortUser = 'page' | 'host';

/** The contract as pages have it: what a hostile one could carry the owner's data out with is refused. */
export const pageRouter = {
  ...router,
  care: {
    ...router.care,
    // Writes a copy of everything wherever it is told to, on Windows also to another computer: the menu asks where.
    backup: api.care.backup.handler(refusePages),
  },
  backups: {
    ...router.backups,
    // Says what the owner chose in a dialog: a page could say that of any place, another computer's too.
    allow: api.backups.allow.handler(refusePages),
  },
  reports: {
    ...router.reports,
    // Writes to any place, as the command line does.
    write: api.reports.write.handler(refusePages),
  },
  connection: {
    ...router.connection,
    // Reads any file that it is told to: whoever has a webhook log has a command line.
    ingest: api.connection.ingest.handler(refusePages),
  },
  media: {
    ...router.media,
    // Tells where files lie, and what the tickets of other pages stand for.
    resolve: api.media.resolve.handler(refusePages),
  },
};
