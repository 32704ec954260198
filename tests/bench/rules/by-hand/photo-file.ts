import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { failed, flagged, open, passed, plainly, wording } from './finding';
import { BROKEN, because, noPhoto } from './photo';
import { wanting } from './wanting';

const FORMAT = checkOf('photo-format');
const NAMES = { jpeg: 'JPEG', png: 'PNG', gif: 'GIF', bmp: 'BMP', webp: 'WebP' };

export function checkPhotoFormat({ fields: { photo } }: Dossier): Finding {
  if (photo.state === 'empty') {
    return failed(FORMAT, {
      disposition: 'return',
      says: '未上传证件照。',
      evidence: [flagged('证件照', '未上传', photo.places)],
      wording: wording(
        '证件照：未上传（通知附件1第4条）',
        '请上传白底证件照，格式为JPG或JPEG',
        '证件照：未上传，请上传',
      ),
    });
  }
  if (photo.state !== 'read') return wanting(FORMAT, 'photo', photo, '证件照');
  const { places } = photo;
  const { format, note, truncated } = photo.value;
  if (format === 'unknown') {
    const says = `照片文件未能识别格式${because(note)}，请打开照片核对。`;
    return open(FORMAT, ['photo'], says, [flagged('文件格式', '未能识别', places, 'JPEG')]);
  }
  const name = NAMES[format];
  if (format !== 'jpeg') {
    const found = `文件内容为${name}格式`;
    return failed(FORMAT, {
      disposition: 'return',
      says: `${found}，应为JPEG。`,
      evidence: [flagged('文件格式（按内容）', name, places, 'JPEG')],
      wording: wording(
        `证件照格式：${found}，要求为JPG或JPEG格式（通知附件1第4条）`,
        '请更换为JPG或JPEG格式的照片，仅改扩展名无效',
        `证件照${found}，应为JPG`,
      ),
    });
  }
  const evidence = [plainly('文件格式（按内容）', name, places, 'JPEG')];
  if (!truncated) return passed(FORMAT, `文件内容为${name}格式。`, evidence);
  evidence.push(flagged('文件完整性', '文件不完整', places));
  return open(FORMAT, ['photo'], `${BROKEN}，请打开照片核对能否正常显示。`, evidence);
}

const SIZE = checkOf('photo-size');

export function checkPhotoSize({ fields: { photo } }: Dossier): Finding {
  if (photo.state === 'empty') return noPhoto(SIZE);
  if (photo.state !== 'read') return wanting(SIZE, 'photo', photo, '证件照');
  const { places } = photo;
  const { bytes, truncated } = photo.value;
  const found = sizeText(bytes);
  const required = '大于30K且小于1M';
  if (photo.value.format === 'unknown') {
    return open(SIZE, ['photo'], '照片文件未能识别格式，不能判断文件大小。', [
      flagged('文件大小', found, places, required),
    ]);
  }
  if (isNear(bytes, 30_720) || isNear(bytes, 1_048_576)) {
    const says = `文件大小${found}（${bytes}字节），与界限相差不超过3%，不作判断，请人工核对。`;
    return open(SIZE, ['photo'], says, [flagged('文件大小', found, places, required)]);
  }
  if (bytes < 30_720 || bytes > 1_048_576) {
    const [ask, briefly] = bytes < 30_720 ? ['请更换更清晰的照片', '应＞30K'] : ['请压缩后重新上传', '应＜1M'];
    return failed(SIZE, {
      disposition: 'return',
      says: `文件大小${found}，应${required}。`,
      evidence: [flagged('文件大小', found, places, required)],
      wording: wording(
        `证件照文件大小：${found}，要求大于30K且小于1M（通知附件1第4条）`,
        ask,
        `证件照${found}，${briefly}`,
      ),
    });
  }
  return truncated
    ? open(SIZE, ['photo'], `${BROKEN}，不能判断文件大小。`, [flagged('文件大小', found, places, required)])
    : passed(SIZE, `文件大小${found}。`, [plainly('文件大小', found, places, required)]);
}

function isNear(bytes: number, bound: number): boolean {
  return Math.abs(bytes - bound) * 100 <= bound * 3;
}

function sizeText(bytes: number): string {
  const kilo = bytes / 1024;
  const text = `${Math.round(kilo * 10) / 10} KB`;
  return kilo < 1024 ? text : `${text}（${Math.round((kilo / 1024) * 100) / 100} MB）`;
}
