import { defineRule } from './define-rule';
import { percent } from './helpers/percent';
import { noPhoto } from './helpers/photo';
import { evidence, fail, incomplete, pass } from './judgement';

/** 附1-4: the background is white; what is neither clearly white nor clearly not is left to a person. */
export const photoBackground = defineRule({
  id: 'photo-background',
  title: '证件照背景',
  topic: '照片',
  ensures: '证件照的背景为白底。',
  needs: [],
  empties: ['photo'],
  parameters: ['photo.white.pass', 'photo.white.fail'],
  failures: ['not-white'],
  judge: ({ photo }, parameters) => {
    if (photo.state === 'empty') return noPhoto();
    const { background, note } = photo.value;
    if (background === null) {
      const shown = [evidence('背景', '未能读取', photo.places, { required: '白底', flagged: true })];
      return incomplete(
        ['photo'],
        `未能读取照片背景${note === null ? '' : `（${note}）`}，请人工查看是否白底。`,
        shown,
      );
    }
    const found = `边缘白色占${percent(background.whiteShare)}`;
    const shown = (flagged: boolean) => [evidence('背景', found, photo.places, { required: '白底', flagged })];
    if (background.whiteShare >= parameters['photo.white.pass']) return pass(`照片为白底（${found}）。`, shown(false));
    if (background.whiteShare < parameters['photo.white.fail']) {
      return fail('not-white', {
        says: `照片不是白底（${found}）。`,
        found: `非白底（${found}）`,
        evidence: shown(true),
      });
    }
    return incomplete(['photo'], `照片背景是否白底不能确定（${found}），请人工查看。`, shown(true));
  },
});
