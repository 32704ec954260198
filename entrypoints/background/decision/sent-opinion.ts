import { percentDecoded, type SentContent } from './request-body';

/** Below this many characters a text may stand in other values by chance and must be a whole value. */
export const SHORT_TEXT = 8;
/** Shortest run that is taken for an encoded value (cipher text, Base64) rather than an id or a token. */
const OPAQUE_LENGTH = 64;

/**
 * Whether the opinion stands in what was sent:
 * - `yes`    a value holds it (a short one: is it)
 * - `no`     everything could be read and it is not there
 * - `unsure` part was unreadable, or a value looks encoded and is long enough to be it
 */
export function findOpinion(content: SentContent, opinion: string): 'yes' | 'no' | 'unsure' {
  // An opinion may itself quote what looks like an entity, which is resolved in the value.
  const wanted = [...new Set([opinion, unescapeEntities(opinion)].map(withoutSpace))];
  for (const { value } of content.fields) {
    const texts = spellings(value).map(withoutSpace);
    if (texts.some((text) => wanted.some((one) => holds(text, one)))) return 'yes';
  }
  if (!content.readable) return 'unsure';
  const bytes = new TextEncoder().encode(opinion.trim()).length;
  return content.fields.some(({ value }) => isOpaque(value, bytes)) ? 'unsure' : 'no';
}

/** White space is nobody's own: pages trim, fold and turn line breaks round before they send. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, '');
}

function holds(text: string, wanted: string): boolean {
  return wanted.length < SHORT_TEXT ? text === wanted : text.includes(wanted);
}

/** The value as sent and as pages of this age encode it: entities, `%XX` once more, `escape()`, Base64. */
function spellings(value: string): string[] {
  const plain = unescapeEntities(value);
  const percent = percentDecoded(plain);
  const script = plain.replace(/%u([0-9A-Fa-f]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  // What an editor sends has tags between its lines.
  const untagged = /<\/?\w/.test(plain) ? unescapeEntities(plain.replace(/<[^<>]*>/g, '')) : null;
  const all = [plain, percent, percentDecoded(script), base64Decoded(plain), untagged];
  return [...new Set(all.filter((text) => text !== null))];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A form in GBK sends characters that GBK has not as `&#9312;`. */
function unescapeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

function base64Decoded(text: string): string | null {
  const packed = text.trim().replaceAll('-', '+').replaceAll('_', '/');
  if (packed.length < 8 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null;
  try {
    const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // `atob` throws a DOMException, the decoder a TypeError: both mean that this is no Base64 text.
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}

function isOpaque(value: string, bytes: number): boolean {
  const run = value.trim();
  return run.length >= Math.max(OPAQUE_LENGTH, bytes) && /^[A-Za-z0-9+/=_.-]+$/.test(run);
}
