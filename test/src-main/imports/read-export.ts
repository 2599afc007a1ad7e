import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { openExportSource } from '../../../src-main/imports/open-sources.ts';
import { readMessages } from '../../../src-main/imports/read-messages.ts';
import { surveyExport } from '../../../src-main/imports/survey.ts';
import type { ExportedMessage } from '../../../src-main/imports/read-messages.ts';
import type { Survey, SurveyOptions } from '../../../src-main/imports/survey.ts';

/** The moment the example exports were judged at. */
export const NOW = Date.parse('2026-11-22T12:00:00Z');

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-imports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file into a temporary folder and gives its path. */
export function temporaryFile(name: string, data: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, data);
  return path;
}

/** Both passes over a file. */
export async function readExport(
  path: string,
  options: Partial<SurveyOptions> = {},
): Promise<{ survey: Survey; messages: ExportedMessage[]; title: string | null; file: string }> {
  const source = await openExportSource(path);
  try {
    const survey = await surveyExport(source, { now: NOW, ...options });
    const messages = [];
    const dateOrder = survey.dateOrder ?? 'dmy';
    for await (const batch of readMessages(source, survey, { dateOrder })) messages.push(...batch);
    return { survey, messages, title: source.title, file: source.file };
  } finally {
    await source.close();
  }
}

/** Both passes over a text. */
export function readText(
  text: string | Uint8Array,
  options: Partial<SurveyOptions> = {},
): ReturnType<typeof readExport> {
  return readExport(temporaryFile('chat.txt', text), options);
}

/** The refusal that reading a path ends in. */
export async function refusalOf(path: string): Promise<Refusal> {
  try {
    await readExport(path);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`${path} was not refused`);
}
