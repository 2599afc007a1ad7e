import { safeName } from '../../shared/text/safe-name.ts';

/** The header that has a browser save what it gets under this name, and never show it. */
export function attachmentHeader(name: string): string {
  const safe = safeName(name).toWellFormed();
  const ascii = safe.replace(/[^\u0020-\u007e]|[%;]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
