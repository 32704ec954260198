import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { MOST_PIXELS } from '@/lib/attachments/open-pdf';
import { MOST_UNPACKED, startUnpacking, unpackedTooMuch, unpackTo } from '@/lib/attachments/unpacked';
import { withBound } from '../../scripts/build-steps/bounded-streams';

const WORKER = readFileSync(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs'), 'utf8');

describe('what a stream of a PDF unpacks to', () => {
  test('is asked about wherever the shipped library makes room for it', () => {
    const bounded = withBound(WORKER);
    expect(bounded.split('unpackTo(requested, this.str);')).toHaveLength(2);
    expect(bounded.split('unpackTo(totalLength);')).toHaveLength(2);
    // Whatever else grows, grows by one of the two.
    expect(WORKER.match(/new Uint8Array\(size\)/g)).toHaveLength(1);
    expect(WORKER.match(/new DecompressionStream\(/g)).toHaveLength(1);
  });

  test('a library that unpacks otherwise is no build', () => {
    expect(() => withBound(WORKER.replace('requested <= buffer.byteLength', 'requested < buffer.byteLength'))).toThrow(
      /otherwise/,
    );
  });

  test('is bounded above the largest picture that is read, and too much of it is known until the next file', () => {
    startUnpacking();
    unpackTo(MOST_PIXELS * 3);
    unpackTo(MOST_UNPACKED);
    unpackTo(MOST_UNPACKED - 20, { bufferLength: 10, str: { bufferLength: 10, str: {} } });
    expect(unpackedTooMuch()).toBe(false);
    const from = { bufferLength: 10, str: { bufferLength: 10 } };
    expect(() => unpackTo(MOST_UNPACKED - 19, from)).toThrow(RangeError);
    expect(unpackedTooMuch()).toBe(true);
    startUnpacking();
    expect(unpackedTooMuch()).toBe(false);
  });
});
