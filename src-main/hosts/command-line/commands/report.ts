import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { papers, reportFormats, type ReportFormat } from '../../../../shared/contract/reports.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { oneOf, text, UsageError, type Answer, type Call, type Command } from '../command.ts';
import { readMonth } from './money.ts';

/** `report --month M --format csv|xlsx|pdf --out FILE` */
export const reportCommand: Command = {
  usage:
    'report --month YYYY-MM [--format csv|xlsx|pdf] [--out FILE] [--decimals plain|locale] [--bom] [--paper a4|letter]',
  options: {
    month: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    decimals: { type: 'string' },
    bom: { type: 'boolean' },
    paper: { type: 'string' },
  },
  arguments: [0, 0],
  run(call) {
    const { values } = call;
    const month = readMonth(values);
    if (month === undefined) throw new UsageError('Say which month: --month 2026-11.');
    const out = text(values, 'out');
    const format = readFormat(call, out);
    const decimals = oneOf(values, 'decimals', ['plain', 'locale'] as const);
    const wishes = { month, decimals, bom: values['bom'] === true };
    const paper = oneOf(values, 'paper', papers);
    if (out !== undefined) return writeReport(call, { ...wishes, format, paper, file: call.resolve(out) });
    if (values['json'] === true) throw new UsageError('With --json, say where to: --out FILE.');
    if (format !== 'csv')
      throw new UsageError(`A ${format} is a file: say where to, --out report.${format}.`);
    return printReport(call, { ...wishes, format });
  },
};

/** The format asked for, else the one that the file's name speaks of; refused where the two differ. */
function readFormat({ values }: Call, out: string | undefined): ReportFormat {
  const asked = oneOf(values, 'format', reportFormats);
  const extension = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  const named = reportFormats.find((format) => format === extension);
  if (asked !== undefined && named !== undefined && asked !== named) {
    throw new UsageError(`--format ${asked} and a file that ends with .${extension} do not fit together.`);
  }
  return asked ?? named ?? 'csv';
}

type Client = ReturnType<Call['core']>['client'];

async function writeReport(
  { core, words, progress }: Call,
  order: Parameters<Client['reports']['write']>[0],
): Promise<Answer> {
  const { client } = core();
  const stop = new AbortController();
  const interrupt = (): void => {
    stop.abort();
  };
  // Until nothing half is left; pressed again it ends the program at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt);
  try {
    for await (const event of await client.reports.write(order, { signal: stop.signal })) {
      if (event.type === 'progress') {
        progress(words.reporting(event.done, event.charges));
        continue;
      }
      const { file, bytes, charges } = event;
      const { month, format } = order;
      return {
        json: { month, format, file, rows: charges, bytes },
        text: words.reported(file, charges),
      };
    }
    throw new Error('The report ended without a word.');
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    throw new Refusal('report_cancelled', 'The report was cancelled, and nothing of it was kept.');
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, interrupt);
  }
}

async function printReport({ core }: Call, order: Parameters<Client['reports']['month']>[0]): Promise<null> {
  const pieces = await core().client.reports.month(order);
  const texts = async function* (): AsyncGenerator<string> {
    for await (const piece of pieces) yield piece.text;
  };
  await pipeline(Readable.from(texts()), process.stdout, { end: false }).catch((error: unknown) => {
    // Who reads has read enough, as "head" has.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  });
  return null;
}
