/** What is known of a stream of pdf.js: the bytes it has unpacked, and the stream that it unpacks. */
interface Unpacking {
  bufferLength?: number;
  str?: Unpacking;
}

/** Bytes that a stream of a PDF and those it is unpacked from may hold: a picture of the most pixels that are read takes four fifths, in full colour. */
export const MOST_UNPACKED = 2 ** 28;

let overdone = false;

/** Begins with a new file. */
export function startUnpacking(): void {
  overdone = false;
}

/** Called before a stream, made of another, is let grow to so many bytes (see `scripts/build-steps/bounded-streams.ts`); throws when they are too many. */
export function unpackTo(bytes: number, from?: Unpacking): void {
  let held = bytes;
  for (let one = from; one !== undefined; one = one.str) held += one.bufferLength ?? 0;
  if (held <= MOST_UNPACKED) return;
  overdone = true;
  throw new RangeError('a stream unpacks to too much');
}

/** Whether a stream of the file was too large: pdf.js leaves out what it cannot unpack, and goes on as if nothing stood there. */
export function unpackedTooMuch(): boolean {
  return overdone;
}
