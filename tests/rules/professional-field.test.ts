import { expect, test } from 'vitest';
import { judge, verdict } from './judge';
import { absent, empty, read, unreadable } from './make-dossier';
import { smallPack } from './small-pack';

const RULE = 'professional-field';
const field = (text: string) => judge(RULE, { fields: { 'application.field': read(text) } });

test.each([
  '地质勘查',
  '土地工程',
  '测绘地理信息',
  '测绘工程',
  '国土空间规划',
  '海洋工程与技术',
  '矿山工程',
  '爆破工程',
  '地质勘查（水工环）',
  '自然资源工程-测绘地理信息',
])('takes %s', (text) => {
  expect(field(text)).toMatchObject({ outcome: 'pass', evidence: [{ found: text }] });
});

test.each(['城乡规划', '水文地质', '岩土工程', '自然资源工程', '采矿'])('asks about %s', (text) => {
  expect(field(text)).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
});

test.each(['建筑工程', '水利工程', '软件工程', '会计'])('refuses %s', (text) => {
  expect(verdict(field(text))).toBe('reject');
});

test('returns a blank, and is incomplete on what was not read', () => {
  expect(verdict(judge(RULE, { fields: { 'application.field': empty() } }))).toBe('return');
  for (const state of [absent, unreadable<string>()])
    expect(judge(RULE, { fields: { 'application.field': state } }).outcome).toBe('incomplete');
});

test.each(['非测绘工程', '地下工程（非爆破工程）', '勘察（不含土地工程）'])(
  'asks about %s, which denies a field of the notice',
  (text) => {
    expect(field(text)).toMatchObject({ outcome: 'fail', disposition: 'confirm' });
  },
);

test('a field denied beside one that is said does not matter', () => {
  expect(field('测绘工程（不含海洋工程）').outcome).toBe('pass');
});

test.each([
  ['测绘（工程）', '测绘（工程）'],
  ['测绘（工程）', '测绘工程'],
  ['ＧＩＳ应用', 'gis应用'],
  ['给排水 工程', '给排水工程'],
])('finds %s of a pack in %s of a page', (word, text) => {
  const pack = smallPack({ rules: [RULE], parameters: { 'field.accepted': [word] } });
  expect(judge(RULE, { fields: { 'application.field': read(text) } }, pack).outcome).toBe('pass');
});

test('a field that has a word of one character in it is asked about, and never taken by that alone', () => {
  const pack = smallPack({ rules: [RULE], parameters: { 'field.accepted': ['种植', '农'], 'field.related': ['林'] } });
  const of = (text: string) => verdict(judge(RULE, { fields: { 'application.field': read(text) } }, pack));
  expect(['种植', '农', '林', '林下经济', '非农产业', '电工'].map(of)).toEqual([
    'pass',
    'pass',
    'confirm',
    'confirm',
    'confirm',
    'reject',
  ]);
});

test.each([
  ['给排水', '给水排水'],
  ['给水排水', '给排水'],
  ['暖通', '采暖与通风'],
  ['给排水', '给水'],
])('with %s in the pack and %s on the page', (word, text) => {
  const pack = smallPack({ rules: [RULE], parameters: { 'field.accepted': [word] } });
  const found = verdict(judge(RULE, { fields: { 'application.field': read(text) } }, pack));
  // Two characters, or too few, say nothing.
  expect(found).toBe(word.length >= 3 && text.length >= 3 ? 'confirm' : 'reject');
});
