import type { ImportSource } from '../../../shared/contract/imports.ts';
import { listExportFiles, type ExportFile } from '../../imports/open-sources.ts';
import { refusePath } from '../../imports/refuse-path.ts';
import type { CoreContext } from '../context.ts';
import { uploadedFile } from '../uploads.ts';

/** The files that an order names, folders opened up; a file that cannot be one comes with its refusal. */
export async function listOrderedFiles(
  context: CoreContext,
  sources: readonly ImportSource[],
): Promise<ExportFile[]> {
  const files: ExportFile[] = [];
  for (const source of sources) {
    if ('upload' in source) {
      files.push({ path: uploadedFile(context.folder, source.upload), refusal: null });
      continue;
    }
    const refusal = refusePath(source.path);
    if (refusal !== null) files.push({ path: source.path, refusal });
    else for await (const file of listExportFiles([source.path])) files.push(file);
  }
  return files;
}
