import { defineRule } from './define-rule';
import { noPhoto, whyUnsound } from './helpers/photo';
import { evidence, fail, incomplete, pass } from './judgement';

/** 附1-4: both sides, as the picture is seen, have more pixels than asked for; equal is for the reviewer to decide, unless the pack says it fits. */
export const photoDimensions = defineRule({
  id: 'photo-dimensions',
  title: '证件照像素',
  topic: '照片',
  ensures: '照片宽、高均大于规定像素。',
  needs: [],
  empties: ['photo'],
  parameters: ['photo.width', 'photo.height'],
  extras: ['photo.equal-fits'],
  failures: ['small', 'equal'],
  judge: ({ photo }, parameters) => {
    if (photo.state === 'empty') return noPhoto();
    const { width, height, note } = photo.value;
    const least = `${parameters['photo.width']}×${parameters['photo.height']}`;
    const equalFits = parameters['photo.equal-fits'] === true;
    const than = equalFits ? '不小于' : '大于';
    const required = `宽、高均${than} ${least} 像素`;
    if (width === null || height === null) {
      const shown = [evidence('像素（宽×高）', '未能读取', photo.places, { required, flagged: true })];
      return incomplete(['photo'], `未能读取照片像素${note === null ? '' : `（${note}）`}。`, shown);
    }
    const found = `${width}×${height}`;
    const shown = (flagged: boolean) => [
      evidence('像素（宽×高）', `${found} 像素`, photo.places, { required, flagged }),
    ];
    if (width < parameters['photo.width'] || height < parameters['photo.height']) {
      return fail('small', {
        says: `照片${found}像素，应${than}${least}（宽×高）。`,
        found,
        required: `${than}${least}`,
        evidence: shown(true),
      });
    }
    if (!equalFits && (width === parameters['photo.width'] || height === parameters['photo.height'])) {
      return fail('equal', {
        says: `照片${found}像素，恰为界限，应大于${least}（宽×高）。`,
        found,
        required: `${than}${least}`,
        evidence: shown(true),
      });
    }
    const unsound = whyUnsound(photo.value);
    return unsound === null
      ? pass(`照片${found}像素。`, shown(false))
      : incomplete(['photo'], `${unsound}，不能判断像素。`, shown(true));
  },
});
