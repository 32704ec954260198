import type { ProposedParameter, SentenceProposal } from '@/lib/review/drafting/pack-draft';
import { checkedBy, type Recognise } from './recognised';

const PORTRAIT = /证件照|免冠|半身照|登记照|近照|标准照|[一二12]寸/;
const PICTURE = /照片|相片|图片/;
/** Pictures of works, and files that are no pictures. */
const OTHER = /作品|手持|营业执照|现场|佐证|每件|PDF|扫描件|附件大小|单个文件/i;
/** What a list under 证件照要求 says without naming the photo. */
const ITEM = /^(?:照片|图片)?(?:背景|底色|尺寸|像素|规格|文件大小|大小|文件格式|格式|宽|高)/;

const SIZE = /(\d+(?:\.\d+)?)(K|M)B?/gi;
const SIZES = /(\d+(?:\.\d+)?)(K|M)?B?[-—–~～至到]+(\d+(?:\.\d+)?)(K|M)B?/i;
const SIDES = /(\d{2,4})(?:像素|px)?(?:[（(]?宽[）)]?)?[*×xX＊✕](\d{2,4})(?!\d|\.|毫米|mm|厘米|cm)/;
const WIDE_HIGH = [/宽度?[^\d，,；;]{0,6}(\d{3,4})/, /高度?[^\d，,；;]{0,6}(\d{3,4})/] as const;
const RATIO = /宽高比[^\d]{0,8}(0\.\d+)[^\d]{1,8}(0\.\d+)/;
const COLOURS = /(白|蓝|红)色?(?:背景|为?底|(?=或))|(?:背景|底色)(?:颜色)?[^，,；;。白蓝红]{0,4}(白|蓝|红)/g;
const LEAST = /不低于|不小于|不少于|大于|以上|≥|超过/;
const MOST = /不超过|不大于|不高于|(?<!不)小于|以内|以下|不得超过|≤|(?<!不)低于|最大/;

type Part = Pick<SentenceProposal, 'by' | 'parameters' | 'doubts'>;
const NONE: Part = { by: [], parameters: [], doubts: [] };

/** Format, size, sides, ratio and background of the photo. */
export const photos: Recognise = (text) => {
  const isNamed =
    PORTRAIT.test(text) || (PICTURE.test(text) && /背景|底|像素|[一二12]寸|jpg|jpeg|格式|大小/i.test(text));
  if (!isNamed && (!ITEM.test(text) || text.length > 40)) return null;
  if (OTHER.test(text)) return null;
  const parts = [format(text), size(text), sides(text), ratio(text), background(text, isNamed)];
  const by = parts.flatMap((part) => part.by);
  if (by.length === 0) return null;
  const unnamed = isNamed ? [] : ['这句没有写明说的是证件照，请核对'];
  return checkedBy(
    by,
    '写有照片的要求',
    parts.flatMap((part) => part.parameters),
    { doubts: [...unnamed, ...parts.flatMap((part) => part.doubts)] },
  );
};

function format(text: string): Part {
  const found = [...text.matchAll(/jpe?g|png|bmp|gif/gi)].map(([one]) => one.toLowerCase().replace('jpg', 'jpeg'));
  return found.length === 0
    ? NONE
    : { ...NONE, by: ['photo-format'], parameters: [stated('photo.formats', [...new Set(found)])] };
}

function size(text: string): Part {
  const bounds = { least: null as Amount | null, most: null as Amount | null };
  const doubts: string[] = [];
  const range = SIZES.exec(text);
  if (range !== null) {
    const [, least = '', ofLeast, most = '', ofMost = ''] = range;
    bounds.least = { amount: Number(least), unit: ofLeast ?? ofMost };
    bounds.most = { amount: Number(most), unit: ofMost };
  } else {
    for (const match of text.matchAll(SIZE)) {
      const [whole, amount = '', unit = ''] = match;
      const before =
        text
          .slice(Math.max(0, match.index - 5), match.index)
          .split(/[、，,；;且和]/)
          .at(-1) ?? '';
      const behind = text.slice(match.index + whole.length);
      const said = MOST.test(before) ? 'most' : LEAST.test(before) ? 'least' : null;
      const end = said ?? (/^(?:以内|以下|之内)/.test(behind) ? 'most' : /^以上/.test(behind) ? 'least' : null);
      if (end === null) doubts.push(`“${whole}”是文件大小的上限还是下限未能读出，没有一并取，请核对`);
      else bounds[end] ??= { amount: Number(amount), unit };
    }
  }
  const { least, most } = bounds;
  const isMega = (one: Amount) => one.unit.toUpperCase() === 'M';
  const parameters = [
    ...(least === null ? [] : [stated('photo.size.min', isMega(least) ? least.amount * 1024 : least.amount)]),
    ...(most === null ? [] : [stated(isMega(most) ? 'photo.size.max' : 'photo.size.max-k', most.amount)]),
  ];
  return { by: parameters.length === 0 ? [] : ['photo-size'], parameters, doubts };
}

interface Amount {
  amount: number;
  unit: string;
}

function sides(text: string): Part {
  const pair = SIDES.exec(text);
  const [wide, high] = pair !== null ? [pair[1], pair[2]] : WIDE_HIGH.map((one) => one.exec(text)?.[1]);
  if (wide === undefined || high === undefined || Number(wide) < 100 || Number(high) < 100) return NONE;
  const at = pair?.index ?? text.search(WIDE_HIGH[0]);
  // 大小不超过100KB，宽295像素: what is said of the size is not said of the sides.
  const before = (
    text
      .slice(0, at)
      .split(/[，,；;。]/)
      .at(-1) ?? ''
  ).slice(-8);
  const around = `${before}${text.slice(at)}`;
  if (pair !== null && /不超过|不大于|(?<!不)小于|不高于/.test(before))
    return { ...NONE, doubts: ['照片像素的上限没有规则核对，没有一并取，请由人核对'] };
  const isStrict = /(?<!不)大于|(?<!不)超过/.test(before);
  const isLeast = isStrict || /不低于|不小于|不少于|以上|≥/.test(around);
  const doubts = [
    ...(isLeast ? [] : [`原文像是恰为${wide}×${high}像素，核对时按不小于，请核对`]),
    ...(Number(wide) > Number(high) ? ['宽大于高，像是先写高后写宽，请核对'] : []),
  ];
  const parameters = [stated('photo.width', Number(wide)), stated('photo.height', Number(high))];
  if (!isStrict) parameters.push(stated('photo.equal-fits', true));
  return { by: ['photo-dimensions'], parameters, doubts };
}

function ratio(text: string): Part {
  const [, least, most] = RATIO.exec(text) ?? [];
  if (least !== undefined && most !== undefined)
    return {
      by: ['photo-ratio'],
      parameters: [stated('photo.ratio.min', Number(least)), stated('photo.ratio.max', Number(most))],
      doubts: [],
    };
  return /宽高比|高宽比|长宽比|[比例](?:为|约)?\d+[:：]\d+/.test(text)
    ? { ...NONE, doubts: ['宽高比没有写明上下限，没有一并取，请填写'] }
    : NONE;
}

function background(text: string, isNamed: boolean): Part {
  const colours = [...new Set([...text.matchAll(COLOURS)].map(([, one, other]) => one ?? other ?? ''))];
  const [colour] = colours;
  if (colour === undefined || (!isNamed && !/背景|底/.test(text))) return NONE;
  if (colours.length > 1) return { ...NONE, doubts: ['可以有几种底色的没有写法，没有一并取，请由人核对'] };
  return {
    ...NONE,
    by: ['photo-background'],
    parameters: colour === '白' ? [] : [stated('photo.background', `${colour}底`)],
  };
}

function stated(id: string, value: unknown): ProposedParameter {
  return { id, value, note: '' };
}
