import type { ImportWarning } from '../../../shared/contract/imports.ts';
import type { Survey } from '../../imports/survey.ts';

/** What is odd about an export: what the reader found, times that the zone's clocks skipped, and attachments that are not in it. */
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
  const lost = media.missing + (media.failed ?? 0);
  if (lost > 0) {
    warnings.push({
      code: 'media_missing',
      text: `Attachments that the chat names and that could not be taken from the export: ${String(lost)}.`,
      details: { count: lost },
    });
  }
  return warnings;
}
