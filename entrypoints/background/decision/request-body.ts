/** One value a request carried, with the name it had there. */
export interface SentField {
  name: string;
  value: string;
}

export interface SentContent {
  fields: SentField[];
  /** False when part of it could not be made into text: then its not holding a text proves nothing. */
  readable: boolean;
}

/** What the browser hands over of a request's body; the part of `webRequest` that is used. */
export interface RequestBody {
  error?: string;
  formData?: Record<string, (string | ArrayBuffer)[]>;
  raw?: { bytes?: ArrayBuffer; file?: string }[];
}

const VALUE_LIMIT = 20_000;
const TOTAL_LIMIT = 100_000;

/**
 * Everything a request carried, as text: query, form fields (UTF-8 or GBK, as old JSP pages send), JSON, or the raw
 * text with its pieces. Capped, because it waits in the session store until the reviewer's click is matched.
 */
export function readRequest(url: string, body: RequestBody | null | undefined): SentContent {
  const query = url.split('#')[0]?.split('?').slice(1).join('?') ?? '';
  return capped([readPairs(query), readBody(body ?? {})]);
}

function readBody(body: RequestBody): SentContent {
  if (body.formData !== undefined) return readForm(body.formData);
  if (body.raw === undefined) return { fields: [], readable: body.error === undefined };
  const text = decode(joined(body.raw.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes]))));
  const whole = body.error === undefined && body.raw.every(({ bytes }) => bytes !== undefined);
  if (text === null) return { fields: [], readable: false };
  const { fields, readable } = readText(text);
  return { fields, readable: readable && whole };
}

function readForm(form: Record<string, (string | ArrayBuffer)[]>): SentContent {
  let readable = true;
  const fields = Object.entries(form).flatMap(([name, values]) =>
    values.map((sent) => {
      const value = typeof sent === 'string' ? sent : decode(sent);
      if (value === null) readable = false;
      return { name, value: value ?? '' };
    }),
  );
  return { fields, readable };
}

function readText(text: string): SentContent {
  const json = parseJson(text);
  if (json !== undefined) return { fields: leaves('', json), readable: true };
  if (/^[^\s=&<>]+=[^\s<>]*$/.test(text)) return readPairs(text);
  // Neither form nor JSON (XML, multipart, a script call): the whole, and its pieces for short texts.
  const pieces = text.split(/[<>\r\n"'=&;,|]+/).map((value) => ({ name: '', value }));
  return { fields: [{ name: '', value: text }, ...pieces], readable: isText(text) };
}

function readPairs(text: string): SentContent {
  let readable = true;
  const fields = text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      const value = percentDecoded(rest.join('=').replaceAll('+', ' '));
      if (value === null) readable = false;
      return { name, value: value ?? '' };
    });
  return { fields, readable };
}

/** `%XX` bytes as UTF-8, else as GBK; null when they are neither. Text without `%` is given as it is. */
export function percentDecoded(text: string): string | null {
  if (!text.includes('%')) return text;
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const [part, hex] of text.matchAll(/%([0-9A-Fa-f]{2})|[^%]+|%/g)) {
    if (hex === undefined) bytes.push(...encoder.encode(part));
    else bytes.push(Number.parseInt(hex, 16));
  }
  return decode(new Uint8Array(bytes).buffer);
}

function decode(bytes: ArrayBuffer): string | null {
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
}

function decodeAs(label: string, bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A form field may hold JSON, and so may a member of JSON: its values come beside it. */
function unpacked(field: SentField): SentField[] {
  const json = /^\s*[[{]/.test(field.value) ? parseJson(field.value) : undefined;
  return json === undefined ? [field] : [field, ...leaves(field.name, json).flatMap(unpacked)];
}

function leaves(name: string, value: unknown): SentField[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, member]) => leaves(key, member));
  }
  return [{ name, value: String(value) }];
}

/** Bytes that happen to decode as GBK are no text when control characters stand among them. */
function isText(text: string): boolean {
  return !/[^\P{Cc}\s]/u.test(text);
}

function joined(parts: ArrayBuffer[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return whole.buffer;
}

function capped(contents: SentContent[]): SentContent {
  const kept: SentField[] = [];
  let readable = contents.every((content) => content.readable);
  let total = 0;
  for (const { name, value } of contents.flatMap((content) => content.fields).flatMap(unpacked)) {
    const cut = value.slice(0, Math.min(VALUE_LIMIT, TOTAL_LIMIT - total));
    if (cut.length < value.length) readable = false;
    total += cut.length;
    kept.push({ name: name.slice(0, 100), value: cut });
    if (total >= TOTAL_LIMIT) return { fields: kept, readable: false };
  }
  return { fields: kept, readable };
}

/** Not `pass` by itself: that is a verdict too, and an opinion may be sent as `passOpinion`. */
const SECRET = /passw|pwd|mima|kouling|密码|口令/i;

/**
 * The same without whatever may be a password: no opinion is sent under such a name, and a login is none of our business.
 * A text that has no names in it goes whole when it speaks of one anywhere.
 */
export function withoutSecrets({ fields, readable }: SentContent): SentContent {
  const isNamed = ({ name, value }: SentField) => !SECRET.test(name) && (name !== '' || !SECRET.test(value));
  const isTold = fields.some(({ name, value }) => name === '' && SECRET.test(value));
  const kept = fields.filter((field) => isNamed(field) && !(isTold && field.name === ''));
  return { fields: kept, readable: readable && !isTold };
}
