import { rmSync } from 'node:fs';
import { forgetKept } from '../../database/swap.ts';
import { rememberChosen } from '../folders/chosen-folders.ts';
import { handOut, issueTicket } from '../hand-out.ts';
import { api } from '../implement.ts';
import { tellProgress } from '../tell-progress.ts';
import { chooseBackupFolder } from './choose-folder.ts';
import { makeBackup, nameOf, packBackup } from './make-backup.ts';
import { presentStanding } from './present-standing.ts';
import { forgetStaged, orderPutBack, orderRestore, placeOfBackup, stageFor } from './restoring.ts';
import { standingOf } from './standing.ts';
import { presentBackup } from './stored-backups.ts';

const asShare = (done: number): { done: number } => ({ done });

/** Backups to a place of the owner’s choice, and back. */
export const backups = {
  list: api.backups.list.handler(({ context }) => presentStanding(context)),

  choose: api.backups.choose.handler(async ({ context, input }) => ({
    folder: await chooseBackupFolder(context, input.folder),
  })),

  allow: api.backups.allow.handler(({ context, input }) => {
    rememberChosen(context.folder, input.folder);
    return { allowed: true as const };
  }),

  write: api.backups.write.handler(async function* ({ context, signal }) {
    yield* tellProgress(signal, asShare, async (tell, stop) => {
      const made = await makeBackup(context, { isDaily: false, tell, signal: stop });
      return { type: 'finished' as const, backup: presentBackup(context, made) };
    });
  }),

  cancel: api.backups.cancel.handler(({ context }) => {
    const { running } = standingOf(context.folder);
    running?.controller.abort();
    return { cancelled: running !== null };
  }),

  ticket: api.backups.ticket.handler(async ({ context, input }) => ({
    path: issueTicket(context, await placeOfBackup(context, { file: input.file })),
  })),

  pack: api.backups.pack.handler(async function* ({ context, signal }) {
    yield* tellProgress(signal, asShare, async (tell, stop) => {
      const name = nameOf(context, { made_at: context.clock(), is_daily: false });
      const { path } = await handOut(context, name, async (file) => {
        rmSync(file);
        await packBackup(context, file, { isDaily: false, tell, signal: stop });
      });
      return { type: 'finished' as const, path, name };
    });
  }),

  inspect: api.backups.inspect.handler(async function* ({ context, input, signal }) {
    yield* tellProgress(signal, asShare, async (tell, stop) => {
      const file = await placeOfBackup(context, input);
      return { type: 'finished' as const, found: await stageFor(context, file, tell, stop) };
    });
  }),

  forget: api.backups.forget.handler(({ context, input }) => ({
    forgotten: forgetStaged(context, ({ id }) => id === input.staged),
  })),

  restore: api.backups.restore.handler(({ context, input }) => {
    orderRestore(context, input.staged);
    return { restarting: true as const };
  }),

  putBack: api.backups.putBack.handler(({ context }) => {
    orderPutBack(context);
    return { restarting: true as const };
  }),

  forgetKept: api.backups.forgetKept.handler(({ context }) => {
    const forgotten = forgetKept(context.folder);
    if (forgotten) context.changes.announce(['backups']);
    return { forgotten };
  }),
};
