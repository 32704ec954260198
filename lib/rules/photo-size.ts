import type { ParameterValues } from '@/lib/policy/parameters';
import { defineRule } from './define-rule';
import { noPhoto, whyUnsound } from './helpers/photo';
import { evidence, fail, incomplete, pass } from './judgement';

const UNKNOWN = '照片文件未能识别格式，不能判断文件大小。';

/** 附1-4: the file is larger than one bound and smaller than the other; what lies close to a bound is left to a person. */
export const photoSize = defineRule({
  id: 'photo-size',
  title: '证件照文件大小',
  topic: '照片',
  ensures: '照片文件大小在上下限之间。',
  needs: [],
  empties: ['photo'],
  parameters: ['photo.size.kilo', 'photo.size.margin'],
  extras: ['photo.size.min', 'photo.size.max', 'photo.size.max-k'],
  oneOf: ['photo.size.min', 'photo.size.max', 'photo.size.max-k'],
  failures: ['small', 'large'],
  judge: ({ photo }, parameters) => {
    if (photo.state === 'empty') return noPhoto();
    const kilo = parameters['photo.size.kilo'];
    const { least, most, required } = boundsOf(parameters, kilo);
    const margin = parameters['photo.size.margin'];
    const { bytes } = photo.value;
    const found = sizeText(bytes, kilo);
    const shown = (flagged: boolean) => [evidence('文件大小', found, photo.places, { required, flagged })];
    const isNear = (bound: number) => Math.abs(bytes - bound) * 100 <= bound * margin;
    // What was fetched may be an answer of the portal's in the photo's place.
    if (photo.value.format === 'unknown') return incomplete(['photo'], UNKNOWN, shown(true));
    if (isNear(least) || isNear(most)) {
      const says = `文件大小${found}（${bytes}字节），与界限相差不超过${margin}%，不作判断，请人工核对。`;
      return incomplete(['photo'], says, shown(true));
    }
    const says = `文件大小${found}，应${required}。`;
    if (bytes < least) return fail('small', { says, found, required, evidence: shown(true) });
    if (bytes > most) return fail('large', { says, found, required, evidence: shown(true) });
    const unsound = photo.value.truncated ? whyUnsound(photo.value) : null;
    return unsound === null
      ? pass(`文件大小${found}。`, shown(false))
      : incomplete(['photo'], `${unsound}，不能判断文件大小。`, shown(true));
  },
});

/** The bounds in bytes that the pack states, in K or M, and in words. */
function boundsOf(parameters: Partial<ParameterValues>, kilo: number) {
  const { 'photo.size.min': min, 'photo.size.max': max, 'photo.size.max-k': maxK } = parameters;
  const most = max === undefined ? maxK : max * kilo;
  const words = [
    ...(min === undefined ? [] : [`大于${min}K`]),
    ...(most === undefined ? [] : [`小于${max === undefined ? `${maxK}K` : `${max}M`}`]),
  ];
  return { least: (min ?? 0) * kilo, most: (most ?? Number.POSITIVE_INFINITY) * kilo, required: words.join('且') };
}

function sizeText(bytes: number, kilo: number): string {
  const k = bytes / kilo;
  const text = `${Math.round(k * 10) / 10} KB`;
  return k < kilo ? text : `${text}（${Math.round((k / kilo) * 100) / 100} MB）`;
}
