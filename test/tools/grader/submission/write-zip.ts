import { writeFileSync } from "node:fs";
import { crc32, deflateRawSync } from "node:zlib";

/** An entry of an archive, which may say of itself what is not true. */
export interface ZipEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** The unpacked size that the archive declares, where it lies. */
  readonly claims?: number;
  readonly locked?: boolean;
  readonly modified?: Date;
}

/** Writes a zip archive by the format's specification (PKWARE's APPNOTE.TXT), lies included. */
export function writeZip(file: string, entries: readonly ZipEntry[]): void {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims, locked = false, modified = new Date(2026, 0, 2) } of entries) {
    const bytes = Buffer.from(data as string);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (locked ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE((modified.getHours() << 11) | (modified.getMinutes() << 5), 6);
    const day = ((modified.getFullYear() - 1980) << 9) | ((modified.getMonth() + 1) << 5);
    common.writeUInt16LE(day | modified.getDate(), 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  const directory = Buffer.concat(central);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  writeFileSync(file, Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]));
}
