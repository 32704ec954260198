import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const SIGNATURE = '89504e470d0a1a0a';

export interface Picture {
  width: number;
  height: number;
  /** How many different bytes its lines hold; one colour alone leaves a handful. */
  tones: number;
}

/** What a PNG file holds. Throws when it is none. */
export function pictureIn(file: string): Picture {
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error(`${file} is no PNG file`);
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const lines = inflateSync(Buffer.concat(data));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), tones: new Set(lines).size };
}
