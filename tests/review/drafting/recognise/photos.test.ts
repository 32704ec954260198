import { expect, test } from 'vitest';
import { readNotice } from '@/lib/review/drafting/read-notice';

const proposed = (text: string) => readNotice(text, 2026, [])[0]?.proposal ?? null;
const valuesOf = (text: string) =>
  Object.fromEntries(proposed(text)?.parameters.map(({ id, value }) => [id, value]) ?? []);
const sides = { 'photo.width': 295, 'photo.height': 413, 'photo.equal-fits': true };

test.each<[string, Record<string, unknown>]>([
  [
    '近期2寸免冠白底证件照，JPG格式，大小不超过200KB，像素不低于295×413',
    { 'photo.formats': ['jpeg'], 'photo.size.max-k': 200, ...sides },
  ],
  [
    '证件照：一寸白底，２９５＊４１３像素，ＪＰＧ格式，５０ＫＢ以内',
    { 'photo.formats': ['jpeg'], 'photo.size.max-k': 50, ...sides },
  ],
  ['免冠照片，文件不小于30KB、不大于1M', { 'photo.size.min': 30, 'photo.size.max': 1 }],
  ['免冠照片，文件大于30K且小于500K', { 'photo.size.min': 30, 'photo.size.max-k': 500 }],
  ['证件照大小30—500KB', { 'photo.size.min': 30, 'photo.size.max-k': 500 }],
  ['证件照大小30KB至1MB', { 'photo.size.min': 30, 'photo.size.max': 1 }],
  ['证件照大小50K以上、500K以下', { 'photo.size.min': 50, 'photo.size.max-k': 500 }],
  ['证件照大于215*300像素', { 'photo.width': 215, 'photo.height': 300 }],
  ['证件照宽度不小于295像素，高度不小于413像素', sides],
  ['证件照尺寸不小于295像素（宽）×413像素（高）', sides],
  ['证件照宽高比大于等于0.65且小于等于0.8', { 'photo.ratio.min': 0.65, 'photo.ratio.max': 0.8 }],
  ['本人近期半身照，背景为蓝色', { 'photo.background': '蓝底' }],
  ['证件照背景统一为红色', { 'photo.background': '红底' }],
  ['证件照为JPG或PNG格式', { 'photo.formats': ['jpeg', 'png'] }],
  // What no rule looks at, or what is of other pictures.
  ['证件照不超过1000×1400像素', {}],
  ['证件照宽35mm、高45mm', {}],
  ['代表性作品照片3张，不低于1000×1000像素，单张不超过500K', {}],
  ['扫描件为PDF格式，单个文件不超过500K', {}],
])('values of %s', (text, expected) => {
  expect(valuesOf(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['免冠白底证件照', ['photo-background']],
  ['近期免冠彩色证件照（蓝底或白底），JPG格式', ['photo-format']],
  ['背景颜色:白色', ['photo-background']],
  ['文件格式:JPG', ['photo-format']],
])('rules of %s', (text, by) => {
  expect(proposed(text)?.by).toEqual(by);
});

test.each<[string, string]>([
  ['近期免冠彩色证件照（蓝底或白底），JPG格式', '可以有几种底色的没有写法'],
  ['证件照295×413像素', '原文像是恰为295×413像素，核对时按不小于，请核对'],
  ['证件照413×295像素以上', '像是先写高后写宽'],
  ['证件照宽高比5:7，JPG格式', '宽高比没有写明上下限'],
  ['证件照200K，JPG格式', '“200K”是文件大小的上限还是下限未能读出'],
  ['文件大小:20KB-100KB之间', '没有写明说的是证件照'],
])('doubts of %s', (text, doubt) => {
  expect(proposed(text)?.doubts.join('\n')).toContain(doubt);
});
