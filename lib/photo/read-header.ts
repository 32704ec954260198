import { byteReader } from './bytes';
import { bareHeader, type PhotoHeader } from './header';
import { readJpegHeader } from './jpeg-header';
import { readBmpHeader, readGifHeader, readPngHeader, readWebpHeader } from './other-headers';

/** What kind of file this is, by its first bytes and never by its name, and what its head says. Nothing is decoded. */
export function readHeader(bytes: Uint8Array): PhotoHeader {
  const reader = byteReader(bytes);
  if (reader.length === 0) return bareHeader('unknown', { trouble: '照片文件为空' });
  const magic = reader.text(0, 12);
  if (magic.startsWith('\xff\xd8\xff')) return readJpegHeader(reader);
  if (magic.startsWith('\x89PNG\r\n\x1a\n')) return readPngHeader(reader);
  if (/^GIF8[79]a/.test(magic)) return readGifHeader(reader);
  if (magic.startsWith('RIFF') && magic.endsWith('WEBP')) return readWebpHeader(reader);
  if (magic.startsWith('BM')) return readBmpHeader(reader);
  return bareHeader('unknown', { trouble: looksLikePage(bytes) ? PAGE : '不是可识别的图片文件' });
}

const PAGE = '收到的是网页而不是图片，登录可能已失效，请重新登录后再检查';

/** The portal answers a lost session with a page or a refusal in place of the picture, with status 200. */
function looksLikePage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart();
  return /^<(!doctype|html|head|script|\?xml|!--|meta|body|div)/i.test(start) || start.startsWith('非法请求');
}
