import { defineRule } from './define-rule';
import { compareRatio } from './helpers/fraction';
import { noPhoto, whyUnsound } from './helpers/photo';
import { evidence, fail, incomplete, pass } from './judgement';

/** 附1-4: width divided by height, as the picture is seen, lies between the bounds, both included. */
export const photoRatio = defineRule({
  id: 'photo-ratio',
  title: '证件照宽高比',
  topic: '照片',
  ensures: '照片宽高比在上下限之间（含上下限）。',
  needs: [],
  empties: ['photo'],
  parameters: ['photo.ratio.min', 'photo.ratio.max'],
  failures: ['outside'],
  judge: ({ photo }, parameters) => {
    if (photo.state === 'empty') return noPhoto();
    const least = parameters['photo.ratio.min'];
    const most = parameters['photo.ratio.max'];
    const required = `${least}～${most}（含）`;
    const { width, height, note } = photo.value;
    if (width === null || height === null || width === 0 || height === 0) {
      const shown = [evidence('宽高比', '未能读取', photo.places, { required, flagged: true })];
      return incomplete(['photo'], `未能读取照片像素${note === null ? '' : `（${note}）`}，不能计算宽高比。`, shown);
    }
    const outside = compareRatio(width, height, least) < 0 || compareRatio(width, height, most) > 0;
    const ratio = ratioText(width / height, outside && [least, most]);
    const found = `${ratio}（${width}×${height}）`;
    const shown = (flagged: boolean) => [evidence('宽高比', found, photo.places, { required, flagged })];
    if (outside) return fail('outside', { says: `宽高比${found}，应在${required}内。`, found, evidence: shown(true) });
    const unsound = whyUnsound(photo.value);
    return unsound === null
      ? pass(`宽高比${found}，在${required}内。`, shown(false))
      : incomplete(['photo'], `${unsound}，不能判断宽高比。`, shown(true));
  },
});

/** Four decimals, or more when rounding would show a ratio outside the bounds as a bound. */
function ratioText(ratio: number, bounds: false | number[]): string {
  const short = Number(ratio.toFixed(4));
  return String(bounds !== false && bounds.includes(short) ? Number(ratio.toFixed(8)) : short);
}
