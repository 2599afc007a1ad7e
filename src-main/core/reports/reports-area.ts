import { isAbsolute } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { csvPieces } from '../../reports/month-csv.ts';
import type { OpenStatement } from '../../reports/statement.ts';
import type { CoreContext } from '../context.ts';
import { handOut } from '../hand-out.ts';
import { api } from '../implement.ts';
import { languageOf } from '../language.ts';
import { openStatement } from '../statement/open-statement.ts';
import { tellProgress } from '../tell-progress.ts';
import { chooseReportFolder } from './choose-folder.ts';
import { presentReportStanding } from './present-standing.ts';
import { reportsInHand } from './standing.ts';
import {
  fillReport,
  nameReport,
  refuseEmpty,
  withStatement,
  writeReport,
  type ReportWishes,
} from './write-report.ts';

/** The month statement for the accountant. */
export const reports = {
  month: api.reports.month.handler(async function* ({ context, input, signal }) {
    const { month, bom, decimals } = input;
    const language = languageOf(context);
    const name = nameReport(month, 'csv');
    const source = openStatement(context, { month, language });
    try {
      const style = { bom, decimals: decimals === 'locale' && language === 'fr' ? ',' : '.' } as const;
      for await (const piece of csvPieces(source.charges(signal), style)) {
        yield { name, ...piece };
      }
    } finally {
      source.close();
    }
  }),

  make: api.reports.make.handler(async function* ({ context, input, signal }) {
    const name = nameReport(input.month, input.format);
    yield* tellProgress(signal, asProgress, (tell, stop) =>
      inTurn(context, input, stop, async (source) => {
        refuseEmpty(source, input.month);
        const { path, made } = await handOut(context, name, (file) =>
          fillReport(context, source, input, file, { tell, signal: stop }),
        );
        return { type: 'finished' as const, path, name, ...made };
      }),
    );
  }),

  write: api.reports.write.handler(async function* ({ context, input, signal }) {
    const { file } = input;
    if (!isAbsolute(file)) throw new Refusal('bad_path', 'Name the file with its whole path.');
    yield* tellProgress(signal, asProgress, (tell, stop) =>
      inTurn(context, input, stop, async (source) => {
        // Programs that read a CSV want its header, whatever stands under it.
        if (input.format !== 'csv') refuseEmpty(source, input.month);
        const written = await writeReport(context, source, input, file, { tell, signal: stop });
        return { type: 'finished' as const, file, ...written };
      }),
    );
  }),

  standing: api.reports.standing.handler(({ context }) => presentReportStanding(context)),

  choose: api.reports.choose.handler(async ({ context, input }) => {
    await chooseReportFolder(context, input.folder, input.formats);
    return presentReportStanding(context);
  }),
};

const asProgress = (done: number, charges: number): { done: number; charges: number } => ({ done, charges });

/** Reads a month once the reports before are done. */
function inTurn<T>(
  context: CoreContext,
  wishes: ReportWishes,
  signal: AbortSignal,
  work: (source: OpenStatement) => Promise<T>,
): Promise<T> {
  return reportsInHand(context.folder).gate.pass(() => withStatement(context, wishes, work), signal);
}
