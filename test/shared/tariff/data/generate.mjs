// Turns shared/tariff/data/csv into the two modules that the tariff reads; it stands here since `shared` opens no files.
// Run it after adding a rate card: `node test/shared/tariff/data/generate.mjs`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const data = new URL('../../../../shared/tariff/data/', import.meta.url);
const folder = new URL('csv/', data);
const cardName = /^\d{4}-\d{2}-\d{2}\.[a-z]{3}(\.composed|\.conversation)?\.csv$/;
const tiersName = /^\d{4}-\d{2}-\d{2}\.[a-z]{3}\.tiers\.csv$/;
const marketsName = /^markets\.(\d{4}-\d{2}-\d{2})\.csv$/;

const readLines = (name) => readFileSync(new URL(name, folder), 'utf8').trim().split(/\r?\n/);
const names = () => readdirSync(folder).sort();

function readConfidence() {
  const letters = new Map();
  for (const line of readLines('confidence.csv').slice(1)) {
    const [file, market, category, , confidence = ''] = line.split(',');
    letters.set(`${file}/${market}/${category}`, confidence.slice(0, 1));
  }
  return letters;
}

function entryOf(name, lines) {
  return `  '${name.slice(0, -4)}': \`${lines.join('\n')}\`,\n`;
}

/** The text of rate-card-files.ts: every card with a last column of one confidence letter per cell. */
export function renderRateCards() {
  const letters = readConfidence();
  const cards = names().filter((name) => cardName.test(name));
  const entries = cards.map((name) => {
    const [header = '', ...rows] = readLines(name);
    const categories = header.split(',').slice(1);
    const marked = rows.map((row) => {
      const [market, ...cells] = row.split(',');
      const marks = cells.map((cell, index) =>
        cell === '' ? '-' : (letters.get(`${name}/${market}/${categories[index]}`) ?? '?'),
      );
      return `${row},${marks.join('')}`;
    });
    return entryOf(name, [`${header},confidence`, ...marked]);
  });
  const tiers = names().filter((name) => tiersName.test(name));
  const aboutTiers =
    '/** Volume tiers by file name: bands of one month’s messages; what lies between two bands was not found. */';
  const about =
    '/** Every rate card, by file name; the last column says how sure each cell is (h, m, l, ? unmarked, - empty). */';
  return `// Made from csv/ as README.md says. Do not edit.\n\n${about}\nexport const rateCardFiles: Readonly<Record<string, string>> = {\n${entries.join('')}};\n\n${aboutTiers}\nexport const tierFiles: Readonly<Record<string, string>> = {\n${tiers.map((name) => entryOf(name, readLines(name))).join('')}};\n`;
}

/** The text of market-files.ts: every market table by its first day. */
export function renderMarkets() {
  const entries = names().flatMap((name) => {
    const effective = marketsName.exec(name)?.[1];
    return effective === undefined ? [] : [`  '${effective}': \`${readLines(name).join('\n')}\`,\n`];
  });
  const about = '/** Which calling code belongs to which market, by the first day of each table. */';
  return `// Made from csv/ as README.md says. Do not edit.\n\n${about}\nexport const marketFiles: Readonly<Record<string, string>> = {\n${entries.join('')}};\n`;
}

if (fileURLToPath(import.meta.url) === process.argv[1]) {
  writeFileSync(new URL('rate-card-files.ts', data), renderRateCards());
  writeFileSync(new URL('market-files.ts', data), renderMarkets());
}
