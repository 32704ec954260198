import { type Defect, planted } from '../plant.ts';
import type { PlantedDefect } from '../truth.ts';
import type { PhotoSpec } from '../types.ts';

const UNDECODED = 'photo-background';

/** The photo (附件1 §4: white, JPEG, 30K–1M, above 215×300, ratio 0.65–0.8). */
export const photoDefects: Defect[] = [
  photo(
    'photo-png',
    { format: 'png', bytes: 180 * 1024 },
    { rule: 'photo-format', detail: '扩展名为jpg，内容为PNG', evidence: ['PNG'], touches: [UNDECODED] },
  ),
  photo(
    'photo-too-small',
    { width: 295, height: 413, bytes: 18 * 1024 },
    { rule: 'photo-size', detail: '文件18 KB', evidence: ['18'] },
  ),
  photo(
    'photo-too-large',
    { bytes: 1280 * 1024 },
    { rule: 'photo-size', detail: '文件1280 KB（1.25 MB）', evidence: ['1280'] },
  ),
  photo(
    'photo-few-pixels',
    { width: 200, height: 280, bytes: 52 * 1024 },
    { rule: 'photo-dimensions', detail: '200×280像素', evidence: ['200', '280'] },
  ),
  photo(
    'photo-narrow',
    { width: 330, height: 600 },
    { rule: 'photo-ratio', detail: '330×600像素，宽高比0.55', evidence: ['0.55'] },
  ),
  photo(
    'photo-square',
    { width: 480, height: 480 },
    { rule: 'photo-ratio', detail: '480×480像素，宽高比1', evidence: ['1'] },
  ),
  photo('photo-blue', { background: 'blue' }, { rule: 'photo-background', detail: '背景为蓝色', evidence: [] }),
  photo(
    'photo-truncated',
    { damage: 'truncated' },
    {
      rule: 'photo-background',
      detail: '文件不完整，无法读取像素',
      evidence: [],
      outcome: 'incomplete',
      disposition: null,
      touches: ['photo-format', 'photo-size', 'photo-dimensions', 'photo-ratio'],
    },
  ),
  photo(
    'photo-huge-header',
    { damage: 'huge-header' },
    { rule: 'photo-ratio', detail: '文件头标称65535×65535像素', evidence: ['1'], touches: ['photo-dimensions'] },
    {
      rule: 'photo-background',
      detail: '标称像素过大，不解码',
      evidence: [],
      outcome: 'incomplete',
      disposition: null,
    },
  ),
];

type Said = Pick<PlantedDefect, 'rule' | 'detail' | 'evidence'> & Partial<PlantedDefect>;

function photo(kind: string, change: Partial<PhotoSpec>, ...said: Said[]): Defect {
  return {
    kind,
    group: 'photo',
    plant(applicant) {
      applicant.photo = { ...applicant.photo, ...change };
      return said.map((one) => planted(kind, one));
    },
  };
}
