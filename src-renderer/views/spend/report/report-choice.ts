import {
  paperOf,
  papers,
  reportFormats,
  type Paper,
  type ReportFormat,
} from '../../../../shared/contract/reports.ts';
import { languages, type Language } from '../../../messages/translate.svelte.ts';

/** What the owner asked a report to be like. */
export interface ReportChoice {
  format: ReportFormat;
  language: Language;
  paper: Paper;
}

const stored = 'vitrine.report';

/** The last choice; of what was never chosen, the owner's language and the country's paper. */
export function readChoice(spoken: Language, country: string | null): ReportChoice {
  const last = readStored();
  return {
    format: reportFormats.find((format) => format === last['format']) ?? 'pdf',
    language: languages.find((language) => language === last['language']) ?? spoken,
    paper: papers.find((paper) => paper === last['paper']) ?? paperOf(country),
  };
}

/** Remembers part of a choice for the next report. */
export function keepChoice(chosen: Partial<ReportChoice>): void {
  localStorage.setItem(stored, JSON.stringify({ ...readStored(), ...chosen }));
}

function readStored(): Record<string, unknown> {
  try {
    return { ...(JSON.parse(localStorage.getItem(stored) ?? '{}') as Record<string, unknown>) };
  } catch {
    return {};
  }
}
