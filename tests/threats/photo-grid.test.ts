import jpeg from 'jpeg-js';
import { expect, test } from 'vitest';
import { inspectPhoto } from '@/lib/photo/inspect-photo';
import { borderWhiteness, WHITE_PIXEL } from '@/lib/photo/whiteness';
import { builtinPack } from '@/lib/policy/builtin';
import { runRules } from '@/lib/review/run-rules';
import { encode, paint, portrait } from '../photo/make-jpeg';
import { nodeDecoder } from '../photo/node-decoder';
import { verdict } from '../rules/judge';
import { makeDossier, photo } from '../rules/make-dossier';
import { met, tried } from './met';

const around = (bound: number, by: readonly number[]) => by.map((one) => bound + one);

const LEAST = 30 * 1024;
const MOST = 1024 * 1024;
/** Bytes on, one beside and far from both bounds, and at both ends of the three per cent that are left to a person. */
const SIZES = [
  ...around(LEAST, [-20_000, -922, -921, -1, 0, 1, 921, 922]),
  ...around(MOST, [-400_000, -31_458, -31_457, -1, 0, 1, 31_457, 31_458]),
];
/** Sides on and beside their bounds, and where the ratio is 0.65 and 0.8 exactly or one pixel beside. */
const SIDES = [
  ...[214, 215, 216, 217].flatMap((width) => [299, 300, 301, 302, 330].map((height) => [width, height] as const)),
  ...[300, 340, 400, 460, 500, 600, 720, 800].flatMap((height) =>
    [0.65, 0.8].flatMap((ratio) =>
      around(Math.round(height * ratio), [-1, 0, 1]).map((width) => [width, height] as const),
    ),
  ),
];
/** White shares on both sides of both bounds, in turn. */
const SHARES = [
  [0.49, 0.9],
  [0.5, 0.89],
] as const;
const CONTEXT = { pack: builtinPack(), role: 'employer', object: 'qualification' } as const;

/** 附1-4 in whole numbers, written apart from the rules. */
function bySize(bytes: number): string {
  const near = (bound: number) => Math.abs(bytes - bound) * 100 <= bound * 3;
  if (near(LEAST) || near(MOST)) return 'incomplete';
  return bytes < LEAST || bytes > MOST ? 'return' : 'pass';
}

function bySides(width: number, height: number): string {
  if (width < 215 || height < 300) return 'return';
  return width === 215 || height === 300 ? 'confirm' : 'pass';
}

function byRatio(width: number, height: number): string {
  return width * 100 < height * 65 || width * 10 > height * 8 ? 'return' : 'pass';
}

function byShare(share: number): string {
  if (share >= 0.9) return 'pass';
  return share < 0.5 ? 'return' : 'incomplete';
}

test('no photo of the grid is judged otherwise than by the arithmetic of the notice', () => {
  const wrong: string[] = [];
  const verdicts = new Set<string>();
  let photos = 0;
  for (const bytes of SIZES) {
    for (const [nth, [width, height]] of SIDES.entries()) {
      for (const whiteShare of SHARES[nth % 2] ?? []) {
        photos += 1;
        const fields = { photo: photo({ bytes, width, height, background: { whiteShare, mean: [250, 250, 250] } }) };
        const expected = {
          'photo-size': bySize(bytes),
          'photo-dimensions': bySides(width, height),
          'photo-ratio': byRatio(width, height),
          'photo-background': byShare(whiteShare),
        };
        const findings = runRules(makeDossier({ fields }), CONTEXT, { today: null, opinion: null });
        for (const [rule, right] of Object.entries(expected)) {
          const finding = findings.find((one) => one.rule === rule);
          const told = finding === undefined ? 'no finding' : verdict(finding);
          verdicts.add(`${rule} ${right}`);
          if (told !== right) wrong.push(`${rule} of ${width}×${height}, ${bytes} bytes, ${whiteShare}: ${told}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect([...verdicts].sort(), 'every side of every bound was met').toEqual([
    'photo-background incomplete',
    'photo-background pass',
    'photo-background return',
    'photo-dimensions confirm',
    'photo-dimensions pass',
    'photo-dimensions return',
    'photo-ratio pass',
    'photo-ratio return',
    'photo-size incomplete',
    'photo-size pass',
    'photo-size return',
  ]);
  expect(photos).toBeGreaterThanOrEqual(tried('T15', 'photos on the grid'));
  met('T15', 'grid', `${photos} photos, 0 judged otherwise`);
});

test.each([
  [[230, 230, 230], 1],
  [[229, 230, 230], 0],
  [[230, 250, 240], 1],
  [[230, 251, 240], 0],
  [[231, 231, 231], 1],
] as const)('a background of %j is white in %d of its border', (colour, share) => {
  const [width, height] = [60, 80];
  const data = paint(width, height, () => [...colour]);
  expect(borderWhiteness({ width, height, data }, 1).whiteShare).toBe(share);
});

test('the shipped decoder and a second one judge every photo alike', async () => {
  const count = tried('T15', 'decoded by both');
  const apart: string[] = [];
  let exact = 0;
  for (let nth = 0; nth < count; nth += 1) {
    // Colours around the two limits of white, sides that are no multiple of a block.
    const least = 222 + (nth % 18);
    const colour: [number, number, number] = [least, least + ((nth * 7) % 28), least + ((nth * 3) % 16)];
    const [width, height] = [90 + (nth % 17), 120 + (nth % 13)];
    const bytes = encode(width, height, portrait(width, height, colour), 80 + (nth % 20));
    const facts = await inspectPhoto(bytes, { url: 'x', totalBytes: bytes.length }, nodeDecoder);
    const theirs = jpeg.decode(bytes, { useTArray: true });
    // Two right decoders may round a colour to neighbouring steps: one step to either side is no difference.
    const share = (by: number) =>
      borderWhiteness(theirs, 1, { minChannel: WHITE_PIXEL.minChannel + by, maxChroma: WHITE_PIXEL.maxChroma - by })
        .whiteShare;
    const ours = facts.background?.whiteShare ?? -1;
    if (ours < share(1) || ours > share(-1)) apart.push(`${colour} at ${width}×${height}: ${ours} and ${share(0)}`);
    exact += byShare(ours) === byShare(share(0)) ? 1 : 0;
  }
  expect(apart).toEqual([]);
  met(
    'T15',
    'decoders',
    `${count} photos on the edge of white decoded by both, 0 apart by more than a step of colour, ${count - exact} by one`,
  );
});
