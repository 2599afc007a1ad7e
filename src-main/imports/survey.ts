import type { DateOrder, ExportFormat, ExportProblem, ExportSource } from './types.ts';

/** What pass 1 learned about an export; `reading` is for `readMessages` only. */
export interface Survey {
  format: ExportFormat | null;
  /** The order in force: the answer given, the only one possible, or the likeliest when `ambiguous`. */
  dateOrder: DateOrder | null;
  ambiguous: boolean;
  ordersPossible: DateOrder[];
  /** Most messages first. */
  authors: { name: string; messages: number }[];
  /** Physical lines; total = inMessages + inSystem + inProblems. */
  lines: { total: number; inMessages: number; inSystem: number; inProblems: number };
  problems: ExportProblem[];
  isGroup: boolean;
  /** Messages and notices together. */
  messages: number;
  /** First and last printed wall time under `dateOrder`, null when there is no message. */
  firstLocal: string | null;
  lastLocal: string | null;
  /** Language of the notices when recognised (ISO 639-1). */
  language: string | null;
}

/** Options of pass 1; `now` in ms UTC bounds the dates, `dateOrder` is the owner's answer. */
export interface SurveyOptions {
  now: number;
  dateOrder?: DateOrder | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((bytes: number) => void) | undefined;
}

/** Pass 1 over the whole file in bounded memory; throws a Refusal when it is no export. */
export async function surveyExport(source: ExportSource, options: SurveyOptions): Promise<Survey> {
  throw new Error(`${source.file} ${options.now}`);
}
