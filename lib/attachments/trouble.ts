import type { FileKind, FileTrouble } from '@/lib/dossier/file-facts';

const NAMES: Readonly<Partial<Record<FileKind, string>>> = {
  gif: 'GIF 图片',
  bmp: 'BMP 图片',
  webp: 'WebP 图片',
  tiff: 'TIFF 图片',
  office: 'Office 文档',
  zip: '压缩包（zip）',
  rar: '压缩包（RAR）',
  '7z': '压缩包（7z）',
};

const WANTING: readonly FileKind[] = ['zip', 'rar', '7z', 'unknown'];

/** Why a file of this kind is not read, or null for kinds that are; of TIFF, for those that no PDF can hold. */
export function troubleOfKind(kind: FileKind): FileTrouble | null {
  if (kind === 'pdf' || kind === 'jpeg' || kind === 'png' || kind === 'docx') return null;
  if (kind === 'empty') return { is: 'empty', says: '文件是空的（0字节），请申报人重新上传', wanting: true };
  if (kind === 'html') {
    return { is: 'not-fetched', says: '取到的是网页而不是文件，可能登录已过期或文件不存在', wanting: false };
  }
  if (kind === 'unknown') {
    return { is: 'wrong-kind', says: '不是 PDF 或图片，也不是认得的文件，请申报人重新上传', wanting: true };
  }
  const name = NAMES[kind] ?? kind;
  const wanting = WANTING.includes(kind);
  const then = wanting ? '未打开，请申报人改传 PDF 或图片' : '本插件不打开，请人工查看';
  return { is: 'wrong-kind', says: `是${name}，${then}`, wanting };
}

export const LOCKED: FileTrouble = { is: 'locked', says: '有密码，打不开，请申报人去除密码后重新上传', wanting: true };
export const DAMAGED: FileTrouble = { is: 'damaged', says: '文件已损坏，打不开，请申报人重新上传', wanting: true };
export const NO_PAGES: FileTrouble = { is: 'no-pages', says: '文件没有页面，请申报人重新上传', wanting: true };

/** A file whose reading was given up: nothing is said against it. */
export function notRead(why: string): FileTrouble {
  return { is: 'not-read', says: `${why}，请人工查看`, wanting: false };
}

/** A file that could not be had. */
export function notFetched(why: string): FileTrouble {
  return { is: 'not-fetched', says: why, wanting: false };
}
