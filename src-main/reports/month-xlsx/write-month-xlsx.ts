import { setImmediate } from 'node:timers/promises';
import type { WriteStatement } from '../statement.ts';
import {
  addAllowanceSheet,
  addAvoidableSheet,
  addBesideSheet,
  addHandSheet,
  addSourceSheet,
} from './beside-sheets.ts';
import { createBook } from './book.ts';
import { formulasOver } from './charge-columns.ts';
import { addChargeSheets } from './charge-sheet.ts';
import { addDaySheet } from './day-sheet.ts';
import type { Plan } from './plan.ts';
import { addPhoneSheet, addSumSheets } from './sum-sheets.ts';
import { addSummarySheet } from './summary-sheet.ts';
import { xlsxWords } from './words.ts';

/** Writes the month as a workbook: a summary, the sums, what stands beside them, and every charge. */
export const writeMonthXlsx: WriteStatement = async (source, file, { paper }, tell, signal) => {
  // Loaded only now: the library is larger than the core.
  const { PaperSize, WorkbookWriter } = await import('@cj-tech-master/excelts');
  const { count } = source;
  const statement = await source.readStatement(signal);
  const writer = new WorkbookWriter({
    filename: file,
    useStyles: true,
    creator: 'Vitrine',
    lastModifiedBy: 'Vitrine',
    created: new Date(statement.madeAt),
  });
  const { stream } = writer;
  const isClosed = new Promise((resolve) => stream.once('close', resolve));
  let failure: Error | null = null;
  const fail = (error: unknown): void => {
    failure ??= error instanceof Error ? error : new Error(String(error));
  };
  stream.once('error', fail);
  const check = (): void => {
    signal.throwIfAborted();
    if (failure !== null) throw failure;
  };
  try {
    const words = xlsxWords(statement.language);
    const book = createBook(writer, paper === 'a4' ? { paperSize: PaperSize.A4 } : {}, fail);
    const plan: Plan = {
      book,
      statement,
      words,
      overCharges: formulasOver(count, words),
      async pause() {
        await setImmediate();
        check();
      },
    };
    addSummarySheet(plan);
    await addSumSheets(plan);
    addDaySheet(plan);
    addAllowanceSheet(plan);
    addAvoidableSheet(plan);
    addBesideSheet(plan);
    addHandSheet(plan);
    await addPhoneSheet(plan);
    addSourceSheet(plan);
    await addChargeSheets(plan, source, (written) => {
      tell(written / count, written);
    });
    await writer.commit();
    check();
  } catch (error) {
    stream.end();
    await isClosed;
    throw error;
  }
};
