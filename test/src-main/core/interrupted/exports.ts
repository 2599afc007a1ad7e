import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeChat, type Line } from '../../../helpers/core.ts';
import { makeExport, makeZip, type MadeMessage } from '../../../helpers/make-export.ts';

/** The smallest pictures there are: a head that says so, and bytes of their own. */
const picture = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000', 'hex'),
    Buffer.from(name),
  ]);

function message(
  day: number,
  minute: number,
  author: string | null,
  text: string,
  attachment?: string,
): MadeMessage {
  const time = `2026-10-${String(day).padStart(2, '0')}T10:${String(minute).padStart(2, '0')}:00`;
  return { time, author, text, ...(attachment === undefined ? {} : { attachment }) };
}

async function zip(
  folder: string,
  name: string,
  customer: string,
  messages: MadeMessage[],
  files: string[],
): Promise<void> {
  await makeZip(path.join(folder, name), [
    { name: '_chat.txt', data: makeExport({ format: 'ios', shop: 'Salon', customer, messages }) },
    // Two customers were sent the same picture.
    ...files.map((file) => ({
      name: file,
      data: picture(file.includes('same') ? 'same' : `${customer} ${file}`),
    })),
  ]);
}

/** A folder as an owner has it: chats with files and without, the same chat twice, and some that cannot be imported. */
export async function writeExports(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const nadia = [
    message(20, 1, 'Nadia', 'Bonjour, une photo'),
    message(20, 2, 'Nadia', '', 'one.jpg'),
    message(20, 3, 'Salon', '', 'same.jpg'),
    message(21, 4, 'Salon', 'Merci, à samedi'),
    message(22, 5, 'Nadia', '', 'missing.jpg'),
  ];
  await zip(folder, 'WhatsApp Chat - Nadia.zip', 'Nadia', nadia.slice(0, 4), ['one.jpg', 'same.jpg']);
  await zip(folder, 'WhatsApp Chat - Nadia (1).zip', 'Nadia', nadia, ['one.jpg', 'same.jpg']);
  const karim = [
    message(23, 11, 'Karim', 'Bonjour'),
    message(23, 12, 'Salon', '', 'same again.jpg'),
    message(24, 13, 'Karim', 'Merci'),
  ];
  await zip(folder, 'WhatsApp Chat - Karim.zip', 'Karim', karim, ['same again.jpg']);
  const many = Array.from({ length: 400 }, (_, index): Line => {
    const at = new Date(Date.parse('2026-10-14T06:00:00Z') + index * 1_800_000).toISOString().slice(0, 16);
    return [at, index % 3 === 0 ? 'Ana' : 'Salon', `Bonjour ${String(index)}`];
  });
  await writeChat(folder, 'Ana', many);
  await writeChat(folder, 'Zoé', [
    ['2026-03-04T10:00', 'Zoé', 'Bonsoir'],
    ['2026-03-04T10:05', 'Salon', 'Bonsoir !'],
  ]);
  await writeChat(folder, 'Bob', [
    ['2026-11-20T10:00', 'Bob', 'Bonsoir'],
    ['2026-11-20T10:05', 'Somebody', 'Hi'],
  ]);
  await writeFile(path.join(folder, 'WhatsApp Chat - Broken.zip'), 'PK\u0003\u0004 broken off');
  return folder;
}
