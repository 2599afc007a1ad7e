// Signs the files of a release: `node src-main/setup/sign.mjs FILE…` writes FILE.sig beside each. The private key (Ed25519,
// PEM) comes from VITRINE_UPDATE_PRIVATE_KEY, never from a file or an argument; the version is package.json's.
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { updateText } from './update-text.ts';

const files = process.argv.slice(2);
const key = readKey(process.env['VITRINE_UPDATE_PRIVATE_KEY'] ?? '');

if (key === undefined) {
  fail('VITRINE_UPDATE_PRIVATE_KEY is not an Ed25519 private key in PEM.');
} else if (files.length === 0) {
  fail('Name the files to sign.');
} else {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  for (const file of files) {
    const signature = sign(null, updateText(version, await digestOf(file)), key);
    await writeFile(`${file}.sig`, `${signature.toString('base64')}\n`);
    console.log(`${file}.sig`);
  }
}

// Where secrets are kept, line breaks are often written out.
function readKey(text) {
  try {
    const key = createPrivateKey(text.replaceAll('\\n', '\n').trim());
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

async function digestOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
