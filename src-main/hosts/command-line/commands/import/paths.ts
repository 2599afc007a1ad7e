import { listExportFiles } from '../../../../imports/open-sources.ts';
import type { ImportOrder } from './order.ts';

/** The files of an order one by one, folders opened up, as its result lists them. */
export async function listPaths({ sources }: ImportOrder): Promise<string[]> {
  const paths: string[] = [];
  for await (const { path } of listExportFiles(sources.map((source) => source.path))) paths.push(path);
  return paths;
}
