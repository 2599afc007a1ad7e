import { crc32, deflateRawSync } from 'node:zlib';

/** A file to pack; what is absent is told truly. The rest are lies a hostile zip tells. */
export interface PackedFile {
  name: string;
  data: Uint8Array;
  /** Modification time, ms read as UTC. */
  time: number;
  /** Unix mode with its type bits. */
  mode?: number;
  /** General purpose flags beside UTF-8 (bit 0: encrypted). */
  flags?: number;
  /** Uncompressed size as the directory tells it. */
  saysSize?: number;
  method?: 0 | 8;
}

/** A zip as bytes; `saysCount` is the number of files its end tells. */
export function packZip(files: readonly PackedFile[], saysCount = files.length): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { head, name, body } = describe(file);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    head.copy(local, 4);
    locals.push(local, name, body);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x031e, 4);
    head.copy(entry, 6);
    entry.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, name);
    offset += 30 + name.length + body.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...locals, directory, endOf(saysCount, directory.length, offset)]);
}

// The 26 bytes that a local header and a directory entry share, from the version needed on.
function describe(file: PackedFile): { head: Buffer; name: Buffer; body: Buffer } {
  const name = Buffer.from(file.name);
  const method = file.method ?? 8;
  const body = method === 8 ? deflateRawSync(file.data, { level: 1 }) : Buffer.from(file.data);
  const time = new Date(Math.max(file.time, Date.UTC(1980, 0, 1)));
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x800 | (file.flags ?? 0), 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt16LE(
    (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1),
    6,
  );
  head.writeUInt16LE(
    ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate(),
    8,
  );
  head.writeUInt32LE(crc32(file.data), 10);
  head.writeUInt32LE(body.length, 14);
  head.writeUInt32LE(file.saysSize ?? file.data.length, 18);
  head.writeUInt16LE(name.length, 22);
  return { head, name, body };
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
