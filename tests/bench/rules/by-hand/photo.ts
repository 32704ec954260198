import type { Finding } from '@/lib/review/types';
import { type Check, notConcerned } from './finding';

export const BROKEN = '照片文件不完整';

export function noPhoto(check: Check): Finding {
  return notConcerned(check, '未上传证件照（见“证件照格式”）。', []);
}

/** The photo's own remark in brackets. */
export function because(note: string | null): string {
  return note === null ? '' : `（${note}）`;
}
