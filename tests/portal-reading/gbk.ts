/** Bytes of every character that GBK writes with two, from what the platform decodes them to. */
const PAIRS = new Map<string, [number, number]>();

/** A text in GBK, as older portals send their pages. Throws for characters that GBK does not have. */
export function inGbk(text: string): Buffer {
  if (PAIRS.size === 0) fill();
  return Buffer.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : PAIRS.get(letter);
      if (bytes === undefined) throw new Error(`not in GBK: ${letter}`);
      return bytes;
    }),
  );
}

function fill(): void {
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && letter !== '\ufffd' && !PAIRS.has(letter)) PAIRS.set(letter, [lead, trail]);
    }
  }
}
