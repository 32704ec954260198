/**
 * `node tests/portal-space/run.ts [three] [part of a key …]` measures portals of the covering array with the shipped build
 * and prints what is wrong with each; the last lines count.
 */
import { writeFileSync } from 'node:fs';
import { PORTAL_HOST } from '../e2e/harness/browser.ts';
import { type Combination, combinationOf, keyOf } from './axes.ts';
import { throughExtension } from './look/extension.ts';
import { throughReader } from './look/reader.ts';
import { type Measured, measure } from './measure.ts';
import { pairwise, sample, threewise } from './portals.ts';
import { serveSpace } from './serve.ts';

const AT_ONCE = Number(process.env['AT_ONCE'] ?? 4);
const args = process.argv.slice(2);
const three = args.includes('three');
const parts = args.filter((arg) => !['three', 'held', 'sample', 'reader'].includes(arg));
const whole = parts.length > 0 && parts.every((part) => part.split('.').length === 9);
const all = args.includes('held')
  ? pairwise('held')
  : args.includes('sample')
    ? sample()
    : whole
      ? parts.map(combinationOf)
      : three
        ? threewise()
        : pairwise();
const portals = all
  .map((combination, turn) => ({ combination, turn }))
  .filter(({ combination }) => whole || parts.every((part) => keyOf(combination).includes(part)));

const space = await serveSpace(PORTAL_HOST);
const look = await (args.includes('reader') ? throughReader : throughExtension)(space.port);
const began = Date.now();
const results: Measured[] = [];
const queue = [...portals];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const measured = await measure(look, space, next.combination as Combination, next.turn);
      results.push(measured);
      print(measured);
    }
  }),
);
await look.close();
await space.stop();
if (process.env['OUT']) writeFileSync(process.env['OUT'], JSON.stringify(results, null, 1));
const sum = (pick: (one: Measured) => number) => results.reduce((total, one) => total + pick(one), 0);
console.log(
  `${results.length} portals in ${Math.round((Date.now() - began) / 1000)} s: broken ${sum((one) => (one.broken ? 1 : 0))}, ` +
    `not complete ${sum((one) => (one.ready === null ? 1 : 0))}, late ${sum((one) => ((one.ready ?? 0) > 3000 ? 1 : 0))}, ` +
    `wrong ${sum((one) => one.wrong.length)}, unread ${sum((one) => one.unread.length)} of ${sum((one) => one.shown)}, ` +
    `false passes ${sum((one) => one.falsePasses.length)}, missed ${sum((one) => one.missedDefects.length)} of ${sum((one) => one.defects)}, ` +
    `false alarms ${sum((one) => one.falseAlarms.length)}, fills wrong ${sum((one) => (one.fill.length > 0 ? 1 : 0))}`,
);

function print(one: Measured): void {
  const { key, name, ready, broken, wrong, falsePasses, missedDefects, falseAlarms, unread, fill, shown } = one;
  console.log(`${key} ${name} ready ${ready} read ${shown - unread.length}/${shown}`);
  const lines = { broken: broken ? [broken] : [], wrong, falsePasses, missedDefects, falseAlarms, unread, fill };
  for (const [kind, said] of Object.entries(lines)) for (const line of said) console.log(`  ${kind}: ${line}`);
}
