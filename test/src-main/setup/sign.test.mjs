import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isReleased } from '../../../src-main/hosts/electron/updates/signature.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { root, runProgram } from '../../helpers/program.ts';

const script = 'src-main/setup/sign.mjs';
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });

async function madeFile() {
  const file = path.join(await temporaryFolder(), 'Vitrine.AppImage');
  await writeFile(file, 'a program');
  return file;
}

it.each([
  ['as it is', pem],
  ['with its line breaks written out', pem.replaceAll('\n', '\\n')],
])('signs what the program then takes for released, with a key %s', async (_how, key) => {
  const file = await madeFile();
  const outcome = await runProgram([script, file], { VITRINE_UPDATE_PRIVATE_KEY: key });
  expect(outcome).toMatchObject({ code: 0, stdout: `${file}.sig\n`, stderr: '' });
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const signature = await readFile(`${file}.sig`, 'utf8');
  expect(await isReleased(file, version, signature, publicKey)).toBe(true);
  expect(await isReleased(file, '99.0.0', signature, publicKey)).toBe(false);
});

it.each([
  ['no key', ''],
  ['a public key', publicKey.export({ type: 'spki', format: 'pem' })],
  [
    'a key of another kind',
    generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  ],
])('says so, and signs nothing, with %s', async (_what, key) => {
  const file = await madeFile();
  const outcome = await runProgram([script, file], { VITRINE_UPDATE_PRIVATE_KEY: key });
  expect(outcome).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'VITRINE_UPDATE_PRIVATE_KEY is not an Ed25519 private key in PEM.\n',
  });
  expect(existsSync(`${file}.sig`)).toBe(false);
});
