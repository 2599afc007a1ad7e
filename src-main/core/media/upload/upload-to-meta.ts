import { findMedia } from '../../../database/media.ts';
import { placeOfMedia } from '../../../database/media-files.ts';
import type { Graph, GraphAnswer } from '../../../whatsapp/graph/graph.ts';
import type { CoreContext } from '../../context.ts';
import { readBeginning } from './keep-upload.ts';
import { readSendableType } from './sendable-type.ts';

/** How long Meta keeps an uploaded file, less an hour, in ms. */
const uploadLife = 30 * 86_400_000 - 3_600_000;

/** Meta's code for a file that it cannot take. */
const badFile = 131_053;

/** Hands a kept file to Meta for one number; until `expiresAt` (ms UTC) its id serves for any number of tries. */
export async function uploadToMeta(
  context: Pick<CoreContext, 'db' | 'folder' | 'clock'>,
  graph: Graph,
  phoneNumberId: string,
  mediaId: number,
  name: string,
  signal?: AbortSignal,
): Promise<GraphAnswer<{ id: string; expiresAt: number }>> {
  const row = findMedia(context.db, mediaId);
  if (row === undefined) return notHere();
  const path = placeOfMedia(context.folder, row.hash);
  // The id lives as long as it does from when Meta has it, which is not before now.
  const expiresAt = context.clock() + uploadLife;
  try {
    const found = await readSendableType((await readBeginning(path)).head, name);
    if ('problem' in found) return notHere();
    const uploaded = await graph.upload(phoneNumberId, { path, type: found.type, name }, signal);
    return uploaded.ok ? { ok: true, value: { id: uploaded.value.id, expiresAt } } : uploaded;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return notHere();
    throw error;
  }
}

// The file is gone from the disk, or has become another: nothing is sent, and nothing helps but another file.
function notHere(): GraphAnswer<never> {
  const failure = { status: 0, code: badFile, subcode: null, details: '', isTransient: false };
  return { ok: false, failure: { kind: 'refused', ...failure } };
}
