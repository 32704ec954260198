import { defineRule } from './define-rule';
import { percent } from './helpers/percent';
import { noPhoto } from './helpers/photo';
import { evidence, fail, incomplete, manual, pass } from './judgement';

/** 附1-4: the background is white; what is neither clearly white nor clearly not is left to a person, and so is any other colour. */
export const photoBackground = defineRule({
  id: 'photo-background',
  title: '证件照背景',
  topic: '照片',
  ensures: '证件照的背景为规定的颜色。',
  needs: [],
  empties: ['photo'],
  parameters: ['photo.white.pass', 'photo.white.fail'],
  extras: ['photo.background'],
  failures: ['not-white', 'white'],
  manual: ['colour'],
  judge: ({ photo }, parameters) => {
    if (photo.state === 'empty') return noPhoto();
    const { background, note } = photo.value;
    const colour = parameters['photo.background'];
    if (colour !== undefined && !colour.includes('白')) {
      const isWhite = background !== null && background.whiteShare >= parameters['photo.white.pass'];
      const found = isWhite ? `白底（边缘白色占${percent(background.whiteShare)}）` : '须看照片';
      const shown = [evidence('背景', found, photo.places, { required: colour, flagged: true })];
      return isWhite
        ? fail('white', { says: `照片为${found}，应为${colour}。`, found, required: colour, evidence: shown })
        : manual('colour', { says: `请查看照片背景是否为${colour}。`, found: '背景颜色不符', evidence: shown });
    }
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
