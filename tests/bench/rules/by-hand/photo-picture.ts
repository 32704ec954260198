import type { Dossier } from '@/lib/dossier/dossier';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import type { Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { failed, flagged, open, passed, plainly, wording } from './finding';
import { BROKEN, because, noPhoto } from './photo';
import { wanting } from './wanting';

const PIXELS = checkOf('photo-dimensions');

export function checkPhotoDimensions({ fields: { photo } }: Dossier): Finding {
  if (photo.state === 'empty') return noPhoto(PIXELS);
  if (photo.state !== 'read') return wanting(PIXELS, 'photo', photo, '证件照');
  const { places } = photo;
  const { width, height, note } = photo.value;
  const label = '像素（宽×高）';
  const required = '宽、高均大于 215×300 像素';
  if (width === null || height === null) {
    const evidence = [flagged(label, '未能读取', places, required)];
    return open(PIXELS, ['photo'], `未能读取照片像素${because(note)}。`, evidence);
  }
  const size = `${width}×${height}`;
  const found = `${size} 像素`;
  if (width < 215 || height < 300) {
    return failed(PIXELS, {
      disposition: 'return',
      says: `照片${size}像素，应大于215×300（宽×高）。`,
      evidence: [flagged(label, found, places, required)],
      wording: wording(
        `证件照像素（宽×高）：${size}，要求大于215×300（通知附件1第4条）`,
        '请更换像素符合要求的照片',
        `证件照${size}像素，应＞215×300`,
      ),
    });
  }
  if (width === 215 || height === 300) {
    return failed(PIXELS, {
      disposition: 'confirm',
      says: `照片${size}像素，恰为界限，应大于215×300（宽×高）。`,
      evidence: [flagged(label, found, places, required)],
      wording: wording(
        `证件照像素（宽×高）：${size}，恰为界限，要求大于215×300（通知附件1第4条）`,
        '请更换像素更高的照片',
        `证件照${size}像素，应＞215×300`,
      ),
    });
  }
  const unsound = whyUnsound(photo.value, width * height);
  return unsound === null
    ? passed(PIXELS, `照片${size}像素。`, [plainly(label, found, places, required)])
    : open(PIXELS, ['photo'], `${unsound}，不能判断像素。`, [flagged(label, found, places, required)]);
}

const RATIO = checkOf('photo-ratio');

export function checkPhotoRatio({ fields: { photo } }: Dossier): Finding {
  if (photo.state === 'empty') return noPhoto(RATIO);
  if (photo.state !== 'read') return wanting(RATIO, 'photo', photo, '证件照');
  const { places } = photo;
  const { width, height, note } = photo.value;
  const required = '0.65～0.8（含）';
  if (!width || !height) {
    const says = `未能读取照片像素${because(note)}，不能计算宽高比。`;
    return open(RATIO, ['photo'], says, [flagged('宽高比', '未能读取', places, required)]);
  }
  const outside = width * 100 < height * 65 || width * 10 > height * 8;
  let ratio = Number((width / height).toFixed(4));
  if (outside && (ratio === 0.65 || ratio === 0.8)) ratio = Number((width / height).toFixed(8));
  const found = `${ratio}（${width}×${height}）`;
  if (outside) {
    return failed(RATIO, {
      disposition: 'return',
      says: `宽高比${found}，应在${required}内。`,
      evidence: [flagged('宽高比', found, places, required)],
      wording: wording(
        `证件照宽高比：${found}，要求大于等于0.65且小于等于0.8（通知附件1第4条）`,
        '请重新裁剪后上传',
        `证件照宽高比${found}，应为0.65～0.8`,
      ),
    });
  }
  const unsound = whyUnsound(photo.value, width * height);
  return unsound === null
    ? passed(RATIO, `宽高比${found}，在${required}内。`, [plainly('宽高比', found, places, required)])
    : open(RATIO, ['photo'], `${unsound}，不能判断宽高比。`, [flagged('宽高比', found, places, required)]);
}

function whyUnsound({ truncated, width, height }: PhotoFacts, pixels: number): string | null {
  if (truncated) return BROKEN;
  return pixels > 200_000_000 ? `文件头标称${width}×${height}像素，不可信` : null;
}

const BACKGROUND = checkOf('photo-background');

export function checkPhotoBackground({ fields: { photo } }: Dossier): Finding {
  if (photo.state === 'empty') return noPhoto(BACKGROUND);
  if (photo.state !== 'read') return wanting(BACKGROUND, 'photo', photo, '证件照');
  const { places } = photo;
  const { background, note } = photo.value;
  if (background === null) {
    const says = `未能读取照片背景${because(note)}，请人工查看是否白底。`;
    return open(BACKGROUND, ['photo'], says, [flagged('背景', '未能读取', places, '白底')]);
  }
  const { whiteShare } = background;
  const found = `边缘白色占${Math.floor(whiteShare * 1000 + 1e-9) / 10}%`;
  if (whiteShare >= 0.9) {
    return passed(BACKGROUND, `照片为白底（${found}）。`, [plainly('背景', found, places, '白底')]);
  }
  const evidence = [flagged('背景', found, places, '白底')];
  if (whiteShare >= 0.5) {
    return open(BACKGROUND, ['photo'], `照片背景是否白底不能确定（${found}），请人工查看。`, evidence);
  }
  return failed(BACKGROUND, {
    disposition: 'return',
    says: `照片不是白底（${found}）。`,
    evidence,
    wording: wording(
      `证件照背景：非白底（${found}），要求为白底（通知附件1第4条）`,
      '请更换白底证件照',
      '证件照非白底，请更换',
    ),
  });
}
