import type { ImportWarning } from '../../../shared/contract/imports.ts';
import type { Survey } from '../../imports/survey.ts';

/** What is odd about an export: what the reader found, times that the zone's clocks skipped, and attachments that are not in it or could not be stored. */
export function warningsOf(
  survey: Pick<Survey, 'warnings'>,
  skippedHours: number,
  media: { missing: number; failed?: number },
): ImportWarning[] {
  const warnings: ImportWarning[] = [...survey.warnings];
  if (skippedHours > 0) {
    warnings.push({
      code: 'skipped_hours',
      text: `Messages with a time that the clocks of this zone skipped: ${String(skippedHours)}. Was the phone in another zone?`,
      details: { count: skippedHours },
    });
  }
  if (media.missing > 0) {
    warnings.push({
      code: 'media_missing',
      text: `Attachments that the chat names and that are not in the export: ${String(media.missing)}.`,
      details: { count: media.missing },
    });
  }
  const { failed = 0 } = media;
  if (failed > 0) {
    warnings.push({
      code: 'media_failed',
      text: `Attachments that are in the export and could not be stored, as they are damaged or the disk is full: ${String(failed)}. Import it again once that is mended.`,
      details: { count: failed },
    });
  }
  return warnings;
}
