import { basename } from 'node:path';
import { toRefusal } from '../database/refusals.ts';
import type { CoreContext } from './context.ts';
import { ticketLife } from './media/tickets.ts';
import { beginUpload, discardUpload, uploadedFile } from './uploads.ts';

/**
 * Has `make` write a file, which lies there empty, for a page to save, and returns the path under which the page finds it once, and what `make` returned. The file is
 * gone with its ticket, or with the page that asked for it, and at once when making it fails.
 */
export async function handOut<T>(
  context: CoreContext,
  name: string,
  make: (file: string) => Promise<T>,
): Promise<{ path: string; made: T }> {
  const upload = beginUpload(context.folder, name, 0);
  try {
    const file = uploadedFile(context.folder, upload);
    const made = await make(file);
    context.uploads.use(upload, context.caller);
    setTimeout(() => discardUpload(context.folder, upload), ticketLife).unref();
    return { path: issueTicket(context, file), made };
  } catch (error) {
    discardUpload(context.folder, upload);
    throw toRefusal(error, context.folder.database);
  }
}

/** The path under which the caller finds a file once, for a while. */
export function issueTicket(context: CoreContext, file: string): string {
  return `/media/${context.tickets.issue(context.caller, { file, name: basename(file) })}`;
}
