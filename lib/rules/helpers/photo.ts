import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import { inapplicable, type Judgement } from '@/lib/rules/judgement';

/** More than any camera takes: a header that claims more is not believed (it is no figure of the notice). */
const PLAUSIBLE_PIXELS = 200_000_000;

/** Why what the file's header says may not be relied on for a pass, or null. */
export function whyUnsound({ truncated, width, height }: PhotoFacts): string | null {
  if (truncated) return '照片文件不完整';
  if (width !== null && height !== null && width * height > PLAUSIBLE_PIXELS) {
    return `文件头标称${width}×${height}像素，不可信`;
  }
  return null;
}

/** The answer of the rules about a photo that is not there: `photo-format` says so once. */
export function noPhoto(): Judgement<never> {
  return inapplicable('未上传证件照（见“证件照格式”）。');
}
