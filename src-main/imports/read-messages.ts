import type { DateOrder, ExportSource, ExportedMessage } from './types.ts';
import type { Survey } from './survey.ts';

export type { ExportedMessage } from './types.ts';

/** Options of pass 2; `batchSize` counts messages per batch. */
export interface ReadOptions {
  dateOrder: DateOrder;
  signal?: AbortSignal | undefined;
  onProgress?: ((bytes: number) => void) | undefined;
  batchSize?: number;
}

/** Pass 2: the messages in file order, in batches; a consumer may stop at any batch. */
export async function* readMessages(
  source: ExportSource,
  survey: Survey,
  options: ReadOptions,
): AsyncGenerator<ExportedMessage[]> {
  throw new Error(`${source.file} ${survey.messages} ${options.dateOrder}`);
  yield [];
}
