import type { PackedFile } from '../made/pack-zip.ts';
import { packZip } from '../made/pack-zip.ts';
import { flipBits } from './bytes.ts';
import type { ZipDamage } from './types.ts';

const HOSTILE_NAMES = [
  '../evil.txt',
  '/etc/passwd',
  'C:\\evil.txt',
  'a\\..\\b.txt',
  'nul\0.txt',
  '',
  '.',
  'x'.repeat(5_000),
  '\u202egpj.txt',
  'a/../../b.txt',
  '_chat.txt/',
  'con.txt',
];
const LINK = 0o120777;
const DAY = 86_400_000;

/** Zips as hostile or broken programs, disks and downloads leave them. */
export const zipDamages: Record<string, ZipDamage> = {
  'zip flip': { bytes: (zip, dice) => flipBits(zip, dice, dice.between(1, 6)) },
  'zip directory': { bytes: (zip, dice) => flipBits(zip, dice, dice.between(1, 6), directoryOf(zip)) },
  'zip end': { bytes: (zip, dice) => flipBits(zip, dice, dice.between(1, 6), Math.max(0, zip.length - 22)) },
  'zip cut': { bytes: (zip, dice) => zip.subarray(0, dice.between(2, zip.length)) },
  'zip beheaded': { bytes: (zip, dice) => zip.subarray(dice.between(1, zip.length)) },
  'zip tail': {
    bytes: (zip, dice) => Buffer.concat([zip, Buffer.alloc(dice.between(1, 70_000), dice.between(0, 255))]),
  },
  'zip prefix': { bytes: (zip) => Buffer.concat([Buffer.from('PK\u0003\u0004 garbage'), zip]) },
  'zip twice': { bytes: (zip) => Buffer.concat([zip, zip]) },
  'zip name': {
    files: (files, dice) => [...files, { name: dice.pick(HOSTILE_NAMES), data: Buffer.from('x'), time: 0 }],
  },
  'zip chat name': { files: (files, dice) => onChat(files, { name: dice.pick(HOSTILE_NAMES) }) },
  'zip link': { files: (files) => onChat(files, { mode: LINK }) },
  'zip encrypted': { files: (files) => onChat(files, { flags: 1 }) },
  'zip size': {
    files: (files, dice) => onChat(files, { saysSize: dice.pick([0, 1, 0x7fffffff, 0xffffffff]) }),
  },
  'zip time': {
    files: (files, dice) => {
      const time = dice.pick([
        0,
        Date.UTC(2009, 5, 1),
        Date.UTC(2099, 0, 1),
        (files[0]?.time ?? 0) - 40 * DAY,
      ]);
      return files.map((file) => ({ ...file, time }));
    },
  },
  'zip two chats': {
    files: (files, dice) => [
      ...files,
      { ...firstOf(files), name: dice.pick(['b/_chat.txt', '_chat.txt', 'z.txt']) },
    ],
  },
  'zip in zip': { files: (files) => [{ name: 'inner.zip', data: packZip(files), time: 0 }] },
  'zip bomb': {
    files: (files, dice) =>
      onChat(files, { data: Buffer.alloc(dice.chance(0.03) ? 25_000_000 : 100_000, 'a') }),
  },
  'zip nothing': { files: (files) => files.filter((file) => file !== firstOf(files)) },
  'zip crowd': {
    files: (files, dice) => [
      ...files,
      ...Array.from({ length: dice.between(1, 60) }, (_, index) => ({
        name: `note ${index}.txt`,
        data: Buffer.from('no chat'),
        time: 0,
      })),
    ],
  },
};

function firstOf(files: PackedFile[]): PackedFile {
  const [first] = files;
  if (!first) throw new Error('A made zip has a chat.');
  return first;
}

function onChat(files: PackedFile[], change: Partial<PackedFile>): PackedFile[] {
  return files.map((file, index) => (index === 0 ? { ...file, ...change } : file));
}

function directoryOf(zip: Buffer): number {
  return Math.max(0, zip.indexOf(Buffer.from('PK\u0001\u0002')));
}
