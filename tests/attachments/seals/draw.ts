import { type Canvas, createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Raster } from '@/lib/attachments/seals/raster';
import { createRandom, type Random } from '../../practice-portal/random';

type Pen = SKRSContext2D;

/** How a page of A4 goes through stamp pad, scanner and JPEG. All lengths in millimetres. */
export interface Sheet {
  /** Draws on the white page, 210 × 297. */
  draw(pen: Pen, random: Random): void;
  /** Dots to the inch. */
  dpi: number;
  /** Turn of the paper in the scanner, in degrees. */
  turn: number;
  /** JPEG quality, 0–100. */
  quality: number;
  grey?: boolean;
}

/** The sheet as a scanner gives it. */
export async function scan({ draw, dpi, turn, quality, grey = false }: Sheet, seed: number): Promise<Raster> {
  const random = createRandom(seed);
  const dots = dpi / 25.4;
  const canvas = createCanvas(Math.round(210 * dots), Math.round(297 * dots));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fbfaf7';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((turn * Math.PI) / 180);
  pen.scale(dots, dots);
  pen.translate(-105, -148.5);
  draw(pen, random);
  if (grey) drain(canvas);
  const picture = await loadImage(canvas.toBuffer('image/jpeg', quality));
  const again = createCanvas(canvas.width, canvas.height).getContext('2d');
  again.drawImage(picture, 0, 0);
  const { data } = again.getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, data };
}

function drain(canvas: Canvas): void {
  const pen = canvas.getContext('2d');
  const all = pen.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < all.data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = all.data.subarray(at, at + 3);
    all.data.fill(Math.round(red * 0.3 + green * 0.59 + blue * 0.11), at, at + 3);
  }
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.putImageData(all, 0, 0);
}

export function write(pen: Pen, text: string, x: number, y: number, size: number, colour = '#222'): void {
  pen.fillStyle = colour;
  pen.font = `${size}px "Noto Sans CJK SC"`;
  pen.fillText(text, x, y);
}

/** A form with a heading, a table and two lines at the foot, as most papers of an application are. */
export function form(pen: Pen): void {
  write(pen, '虚构省专业技术人员证明表（模拟）', 52, 30, 7);
  pen.strokeStyle = '#333';
  pen.lineWidth = 0.3;
  for (let row = 0; row < 12; row += 1) {
    pen.strokeRect(20, 45 + row * 11, 170, 11);
    write(pen, `第${row + 1}项　${'示例内容'.repeat(1 + (row % 4))}`, 24, 52 + row * 11, 4.2);
  }
  write(pen, '虚构市测绘院（模拟）', 120, 232, 5);
  write(pen, '2020年10月12日', 124, 242, 5);
}

/** Lines of small writing over the whole page. */
export function dense(pen: Pen): void {
  for (let row = 0; row < 52; row += 1)
    write(pen, '本单位对上述材料的真实性负责并愿意承担相应的责任，'.repeat(2), 15, 20 + row * 5, 4.4);
}

export interface StampWish {
  x: number;
  y: number;
  /** Diameter; 38–45 for the seal of a unit. */
  across: number;
  colour: string;
  /** How wet the pad was, 0–1. */
  ink: number;
  turn: number;
  /** Share of specks that took no ink. */
  dry: number;
  words: string;
  below?: string;
  star?: boolean;
  letters?: boolean;
  ring?: boolean;
}

/** The public seal of a unit: ring, its name along the ring, a star, perhaps a line below it. */
export function stamp(pen: Pen, wish: StampWish, random: Random): void {
  const { x, y, across, colour, ink, turn, dry, words, below, star = true, letters = true, ring = true } = wish;
  const dots = 12;
  const canvas = createCanvas(Math.ceil((across + 4) * dots), Math.ceil((across + 4) * dots));
  const own = canvas.getContext('2d');
  own.scale(dots, dots);
  own.translate(across / 2 + 2, across / 2 + 2);
  own.rotate(turn);
  own.strokeStyle = colour;
  own.fillStyle = colour;
  const radius = across / 2;
  if (ring) {
    own.lineWidth = 1.1;
    own.beginPath();
    own.arc(0, 0, radius - 0.6, 0, 2 * Math.PI);
    own.stroke();
  }
  if (star) fivePoints(own, across / 6);
  if (letters) around(own, words, radius);
  if (below !== undefined) {
    own.font = `${across * 0.1}px "Noto Sans CJK SC"`;
    own.textAlign = 'center';
    own.fillText(below, 0, radius * 0.6);
  }
  for (let speck = 0; speck < dry * across * across * 6; speck += 1) {
    own.clearRect((random.next() - 0.5) * across, (random.next() - 0.5) * across, 0.35, 0.35);
  }
  pen.save();
  pen.globalAlpha = ink;
  pen.globalCompositeOperation = 'multiply';
  pen.drawImage(canvas, x - across / 2 - 2, y - across / 2 - 2, across + 4, across + 4);
  pen.restore();
}

export function fivePoints(pen: Pen, reach: number, x = 0, y = 0): void {
  pen.beginPath();
  for (let corner = 0; corner < 10; corner += 1) {
    const away = corner % 2 === 0 ? reach : reach * 0.382;
    const turn = (corner * Math.PI) / 5 - Math.PI / 2;
    pen.lineTo(x + Math.cos(turn) * away, y + Math.sin(turn) * away);
  }
  pen.closePath();
  pen.fill();
}

function around(pen: Pen, words: string, radius: number): void {
  const all = [...words];
  pen.font = `${radius * 0.24}px "Noto Sans CJK SC"`;
  pen.textAlign = 'center';
  for (const [nth, letter] of all.entries()) {
    pen.save();
    pen.rotate(((nth + 0.5) / all.length - 0.5) * Math.PI * 1.45);
    pen.fillText(letter, 0, -radius * 0.66);
    pen.restore();
  }
}

/** A stamp somewhere near the foot of the page, as clear as such stamps are. */
export function clearStamp(random: Random): StampWish {
  const between = (least: number, most: number) => least + random.next() * (most - least);
  const names = ['虚构市测绘院（模拟）', '示范省地质勘查大队模拟', '样例县自然资源服务中心', '虚构矿山设计有限公司'];
  return {
    x: between(60, 150),
    y: between(195, 245),
    across: between(38, 45),
    colour: `rgb(${Math.round(between(195, 235))},${Math.round(between(20, 70))},${Math.round(between(30, 75))})`,
    ink: between(0.65, 1),
    turn: between(-Math.PI / 6, Math.PI / 6),
    dry: between(0, 0.08),
    words: names[Math.floor(random.next() * names.length)] ?? '虚构市测绘院（模拟）',
    ...(random.next() < 0.3 ? { below: '人事专用章' } : {}),
  };
}
