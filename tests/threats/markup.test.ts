import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { met, tried } from './met';

const ROOT = new URL('../../', import.meta.url);

/** Every way by which text becomes markup or code that a page would run. */
const UNSAFE =
  /\.(?:inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|document\.write(?:ln)?\(|createContextualFragment|dangerouslySetInnerHTML|setHTMLUnsafe|\.srcdoc\s*=|\.(?:href|src|action)\s*=\s*['"`]javascript:|\beval\(|new Function\(/;

function unsafeIn(source: string): string[] {
  return source.split('\n').filter((line) => UNSAFE.test(line) && !/^\s*(?:\/\/|\*|\/\*)/.test(line));
}

test('no text becomes markup anywhere in the product', () => {
  const files = ['entrypoints', 'lib', 'components'].flatMap((room) =>
    readdirSync(new URL(room, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${room}/${name}`),
  );
  const found = files.flatMap((file) =>
    unsafeIn(readFileSync(new URL(file, ROOT), 'utf8')).map((line) => `${file}: ${line}`),
  );
  expect(found).toHaveLength(tried('T01', 'unsafe assignments'));
  expect(files.length).toBeGreaterThan(400);
  met('T01', 'sources', `${files.length} source files, 0 places where text becomes markup`);
});

test.each([
  'a.innerHTML = b',
  'a.outerHTML += b',
  "x.insertAdjacentHTML('beforeend', b)",
  '<p dangerouslySetInnerHTML={x} />',
  'frame.srcdoc = b',
])('control: %s is found', (line) => {
  expect(unsafeIn(line)).toEqual([line]);
});
