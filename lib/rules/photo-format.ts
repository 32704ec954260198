import { defineRule } from './define-rule';
import { evidence, fail, incomplete, pass } from './judgement';

const NAMES = { jpeg: 'JPEG', png: 'PNG', gif: 'GIF', bmp: 'BMP', webp: 'WebP' } as const;

/** 附1-4: the photo is there and is JPEG by its bytes, whatever its extension says. */
export const photoFormat = defineRule({
  id: 'photo-format',
  title: '证件照格式',
  topic: '照片',
  ensures: '已上传证件照，且文件内容为规定格式。',
  needs: [],
  empties: ['photo'],
  parameters: ['photo.formats'],
  failures: ['none', 'format'],
  judge: ({ photo }, parameters) => {
    const allowed = parameters['photo.formats'].map((format) => NAMES[format]).join('、');
    if (photo.state === 'empty') {
      const shown = [evidence('证件照', '未上传', photo.places, { flagged: true })];
      return fail('none', { says: '未上传证件照。', found: '未上传', evidence: shown });
    }
    const { format, note } = photo.value;
    if (format === 'unknown') {
      const shown = [evidence('文件格式', '未能识别', photo.places, { required: allowed, flagged: true })];
      return incomplete(
        ['photo'],
        `照片文件未能识别格式${note === null ? '' : `（${note}）`}，请打开照片核对。`,
        shown,
      );
    }
    const found = NAMES[format];
    if (!parameters['photo.formats'].includes(format)) {
      const shown = [evidence('文件格式（按内容）', found, photo.places, { required: allowed, flagged: true })];
      return fail('format', {
        says: `文件内容为${found}格式，应为${allowed}。`,
        found: `文件内容为${found}格式`,
        evidence: shown,
      });
    }
    const shown = [evidence('文件格式（按内容）', found, photo.places, { required: allowed })];
    if (photo.value.truncated) {
      shown.push(evidence('文件完整性', '文件不完整', photo.places, { flagged: true }));
      return incomplete(['photo'], '照片文件不完整，请打开照片核对能否正常显示。', shown);
    }
    return pass(`文件内容为${found}格式。`, shown);
  },
});
