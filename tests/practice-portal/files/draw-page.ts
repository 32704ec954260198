import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { type FilePage, PAGE, type Stamp, type Words, widthOf } from './page.ts';

type Pen = SKRSContext2D;

/** Fonts with Chinese characters of the systems that this runs on. */
const CHINESE = {
  song: ['Noto Serif CJK SC', 'Noto Serif CJK JP', 'SimSun', 'Songti SC', 'Source Han Serif SC', 'AR PL UMing CN'],
  hei: [
    'Noto Sans CJK SC',
    'Noto Sans CJK JP',
    'Microsoft YaHei',
    'PingFang SC',
    'SimHei',
    'WenQuanYi Zen Hei',
    'Source Han Sans SC',
  ],
} as const;

export type Face = keyof typeof CHINESE;

/** A font of this face, or of the other where there is none; throws where the system has no Chinese font. */
export function fontOf(face: Face): string {
  const has = new Set(GlobalFonts.families.map(({ family }) => family));
  const found = [...CHINESE[face], ...CHINESE.song, ...CHINESE.hei].find((family) => has.has(family));
  if (found === undefined)
    throw new Error('No Chinese font is installed here. Install one, for example fonts-noto-cjk.');
  return found;
}

export const STAMP_INK = 'rgb(208, 38, 44)';
export const INK = '#1c1c1e';

/** A written page as it comes from the printer, `dpi` dots to the inch. */
export function drawPage({ words, lines, stamps }: FilePage, dpi: number, face: Face = 'song'): Canvas {
  const scale = dpi / 72;
  const canvas = createCanvas(Math.round(PAGE.width * scale), Math.round(PAGE.height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fdfdfb';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  const family = fontOf(face);
  pen.lang = 'zh-CN';
  for (const one of words) write(pen, one, family);
  pen.strokeStyle = INK;
  pen.lineWidth = 0.7;
  for (const [x0, y0, x1, y1] of lines) {
    pen.beginPath();
    pen.moveTo(x0, y0);
    pen.lineTo(x1, y1);
    pen.stroke();
  }
  for (const one of stamps) press(pen, one, family);
  return canvas;
}

function write(pen: Pen, { text, x, y, size }: Words, family: string): void {
  pen.fillStyle = INK;
  pen.font = `${size}px "${family}"`;
  // Each character where the PDF has it, so that both say the same in the same places.
  let at = x;
  for (const char of text) {
    pen.fillText(char, at, y);
    at += widthOf(char, size);
  }
}

/** Ring, star, and the name along the upper two thirds of the ring; ink lets through what is under it. */
function press(pen: Pen, { name, x, y, radius }: Stamp, family: string): void {
  pen.save();
  pen.translate(x, y);
  pen.globalAlpha = 0.85;
  pen.globalCompositeOperation = 'multiply';
  pen.strokeStyle = STAMP_INK;
  pen.fillStyle = STAMP_INK;
  pen.lineWidth = 3;
  pen.beginPath();
  pen.arc(0, 0, radius - 1.5, 0, 2 * Math.PI);
  pen.stroke();
  pen.beginPath();
  for (let corner = 0; corner < 10; corner += 1) {
    const away = radius * (corner % 2 === 0 ? 0.33 : 0.126);
    const turn = (corner * Math.PI) / 5 - Math.PI / 2;
    pen.lineTo(Math.cos(turn) * away, Math.sin(turn) * away);
  }
  pen.fill();
  const all = [...name];
  pen.font = `bold ${radius * 0.23}px "${family}"`;
  pen.textAlign = 'center';
  for (const [nth, letter] of all.entries()) {
    pen.save();
    pen.rotate(((nth + 0.5) / all.length - 0.5) * Math.PI * 1.45);
    pen.fillText(letter, 0, -radius * 0.67);
    pen.restore();
  }
  pen.restore();
}
