import type { UpdateWords } from './words.ts';

/** What a failed update is for the owner: the name of its sentence. */
export type Failure = Extract<
  keyof UpdateWords,
  'offline' | 'no_release' | 'bad_signature' | 'damaged' | 'disk' | 'failed'
>;

/** A failure that we found ourselves. */
export class UpdateFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, detail: string = failure) {
    super(detail);
    this.failure = failure;
  }
}

/** What a server answered instead of the file; 404 means that there is none. */
export function httpFailure(status: number): UpdateFailure {
  return new UpdateFailure(status === 404 ? 'no_release' : 'failed');
}

const noRelease: ReadonlySet<string> = new Set([
  'ERR_UPDATER_LATEST_VERSION_NOT_FOUND',
  'ERR_UPDATER_NO_PUBLISHED_VERSIONS',
  'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND',
  'ERR_UPDATER_INVALID_RELEASE_FEED',
  'ERR_UPDATER_NO_FILES_PROVIDED',
  'ERR_UPDATER_ASSET_NOT_FOUND',
  'ERR_UPDATER_ZIP_FILE_NOT_FOUND',
  'HTTP_ERROR_404',
]);

const unreachable =
  /\bnet::ERR_(?!FILE|FAILED)|\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b/;

/** Which sentence fits what electron-updater, the network or the disk threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UpdateFailure) return error.failure;
  if (!(error instanceof Error)) return 'failed';
  const code = 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS'].includes(code)) return 'disk';
  // What is thrown about a missing release may only wrap a broken connection.
  if (unreachable.test(code) || unreachable.test(error.message)) return 'offline';
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return 'bad_signature';
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'damaged';
  return noRelease.has(code) ? 'no_release' : 'failed';
}
