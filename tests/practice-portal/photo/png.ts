import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from './draw.ts';

/** Encodes a picture as an 8-bit PNG; where `bytes` says how long it has to be, a text chunk makes up the length. */
export function encodePng({ width, height, data }: Picture, bytes: number | null): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 4 + 1));
  for (let y = 0; y < height; y += 1) data.copy(rows, y * (width * 4 + 1) + 1, y * width * 4, (y + 1) * width * 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const front = Buffer.concat([signature, chunk('IHDR', header)]);
  const back = Buffer.concat([chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
  if (bytes === null) return Buffer.concat([front, back]);
  const missing = bytes - front.length - back.length - 12;
  if (missing < 10) throw new Error(`a ${width}×${height} picture does not fit into ${bytes} bytes as PNG`);
  return Buffer.concat([front, chunk('tEXt', Buffer.from(`Comment\0${' '.repeat(missing - 8)}`, 'latin1')), back]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
