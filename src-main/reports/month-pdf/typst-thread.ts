import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { workerData, parentPort } from 'node:worker_threads';
import { readAsset, setterFile } from './assets.ts';

/** What a PDF is made of: its template's files by path (`/main.typ` begins), its data as JSON, and the files of its fonts. */
export interface PdfOrder {
  template: Readonly<Record<string, string>>;
  data: string;
  fonts: readonly string[];
}

/** What the thread answers with, once: the PDF, or why there is none. */
export type PdfAnswer =
  | { type: 'set'; pdf: Uint8Array<ArrayBuffer> }
  | { type: 'unavailable'; text: string }
  | { type: 'failed'; text: string };

interface Outcome {
  result?: Uint8Array<ArrayBuffer>;
  diagnostics?: unknown;
}

// Diagnostics as objects with whole places.
const fullDiagnostics = 3;

function load(): string | null {
  try {
    initSync({ module: readAsset(setterFile) });
    return null;
  } catch (error) {
    return String(error);
  }
}

async function set({ template, data, fonts }: PdfOrder): Promise<PdfAnswer> {
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(readAsset(font));
  const compiler = await builder.build();
  compiler.map_shadow('/data.json', Buffer.from(data));
  for (const [path, source] of Object.entries(template)) compiler.add_source(path, source);
  const { result, diagnostics } = compiler.compile('/main.typ', undefined, 'pdf', fullDiagnostics) as Outcome;
  return result === undefined
    ? { type: 'failed', text: JSON.stringify(diagnostics) }
    : { type: 'set', pdf: result };
}

async function answer(): Promise<PdfAnswer> {
  const reason = load();
  return reason === null ? set(workerData as PdfOrder) : { type: 'unavailable', text: reason };
}

const said = await answer();
parentPort?.postMessage(said, said.type === 'set' ? [said.pdf.buffer] : []);
