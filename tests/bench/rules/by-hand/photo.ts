import type { Finding } from '@/lib/review/types';
import { type Check, notConcerned } from './finding';

/** What the five checks of the photo share. */
export function photoCheck(rule: string, title: string, note: string): Check {
  return {
    rule,
    title,
    topic: '照片',
    citations: [
      {
        clause: '附1-4',
        quote:
          '根据提示上传白底证件照，格式为 JPG 或 JPEG 格式，文件大于 30K 且小于 1M，大于 215*300（宽*高)像素,照片宽高比大于等于0.65且小于等于0.8',
      },
    ],
    note,
  };
}

export const BROKEN = '照片文件不完整';

export function noPhoto(check: Check): Finding {
  return notConcerned(check, '未上传证件照（见“证件照格式”）。', []);
}

/** The photo's own remark in brackets. */
export function because(note: string | null): string {
  return note === null ? '' : `（${note}）`;
}
