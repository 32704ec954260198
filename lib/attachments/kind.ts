import type { FileKind } from '@/lib/dossier/file-facts';

const MARKS: readonly [FileKind, readonly number[]][] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** A PDF may begin behind a little of something else, as its readers allow. */
const PDF_HEAD = 1024;

/** What a file is by its first bytes, whatever its name and the server say. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (found !== undefined) return found[0];
  const head = latin(bytes.subarray(0, PDF_HEAD));
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return archiveKind(bytes);
  if (head.includes('%PDF-')) return 'pdf';
  if (/^[\s\xef\xbb\xbf]*(?:<!doctype\s+html|<html|<head|<body|<script|<!--)/i.test(head)) return 'html';
  return 'unknown';
}

/** A docx is a zip whose parts are named so; names stand uncompressed. */
function archiveKind(bytes: Uint8Array): FileKind {
  const text = latin(bytes.subarray(0, 4096)) + latin(bytes.subarray(Math.max(0, bytes.length - 8192)));
  if (text.includes('word/')) return 'docx';
  return text.includes('xl/') || text.includes('ppt/') ? 'office' : 'zip';
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
