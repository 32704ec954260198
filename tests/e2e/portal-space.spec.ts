import { expect, test } from '@playwright/test';
import { type Combination, keyOf } from '../portal-space/axes.ts';
import { broken, faultsOf, IN_TIME, kindsOf } from '../portal-space/bars.ts';
import { throughExtension } from '../portal-space/look/extension.ts';
import type { Look } from '../portal-space/look/look.ts';
import { throughReader } from '../portal-space/look/reader.ts';
import { type Measured, measure, PATIENCE } from '../portal-space/measure.ts';
import { pairwise, sample, threewise } from '../portal-space/portals.ts';
import { type Space, serveSpace } from '../portal-space/serve.ts';
import { EASIEST, shrink } from '../portal-space/shrink.ts';
import { LONG } from '../runs.ts';
import { PORTAL_HOST } from './harness/browser.ts';

interface Portals {
  name: string;
  look: (port: number) => Promise<Look>;
  portals: Combination[];
  /** Portals that are looked at together, each in a tab of its own. */
  atOnce: number;
  perStory: number;
  /** Milliseconds until the easiest portal is complete on an idle machine. */
  idle: number;
}

/**
 * Read and judged by what the extension reads and judges with: portals in which every value of every axis occurs, and all
 * triples where `npm run faults` asks for them.
 */
const READ: Portals = {
  name: 'read',
  look: throughReader,
  portals: LONG ? threewise('held') : sample(),
  atOnce: 8,
  perStory: 48,
  idle: 700,
};
/** The same through panel and background: slower, and on a busy machine a panel is sometimes not complete in time. */
const WHOLE: Portals = {
  name: 'reviewed',
  look: throughExtension,
  portals: LONG ? pairwise('held') : [],
  atOnce: 4,
  perStory: 24,
  idle: 900,
};
/** Failures that are measured again to find what brings them out. */
const EXPLAINED = 3;
/** Somebody else is reviewed then, because what was read of the first is kept. */
const AGAIN = 100;
/** Beside other stories a portal has to be complete at all; how soon is measured where nothing else runs. */
const LEAVE = LONG ? 1 : 4;
/** What a busy machine alone may bring about; a portal is measured again by itself before it counts. */
const OF_HASTE = ['broken', 'late', 'fill', 'unread', 'missed defect'];

for (const array of [READ, WHOLE]) {
  for (let first = 0; first < array.portals.length; first += array.perStory) {
    const some = array.portals.slice(first, first + array.perStory);
    const which = `${first + 1}–${first + some.length} of ${array.portals.length}`;
    test(`portals ${which} are ${array.name} right, judged right, filled right`, async () => {
      test.setTimeout(900_000);
      const space = await serveSpace(PORTAL_HOST);
      const look = await array.look(space.port);
      const crowd = { look, space, atOnce: array.atOnce, slower: await slowness(look, space, array.idle) };
      const measured = await measureAll(
        crowd,
        some.map((combination, i) => [combination, first + i]),
      );
      const bars = broken(measured, IN_TIME * crowd.slower);
      const faulty = measured.filter((one) => kindsOf(one, IN_TIME * crowd.slower).length > 0);
      const told: string[] = [];
      if (bars.length > 0) for (const one of faulty.slice(0, EXPLAINED)) told.push(await explain(one, crowd));
      await look.close();
      await space.stop();
      expect(bars, [...faulty.map((one) => textOf(one, crowd)), ...told].join('\n')).toEqual([]);
    });
  }
}

interface Crowd {
  look: Look;
  space: Space;
  atOnce: number;
  /** How many times longer than on an idle machine a portal may take. */
  slower: number;
}

async function slowness(look: Look, space: Space, idle: number): Promise<number> {
  await measure(look, space, EASIEST, 98, 120_000);
  const { ready } = await measure(look, space, EASIEST, 99, 120_000);
  return LEAVE * Math.max(1, (ready ?? idle) / idle);
}

async function measureAll(crowd: Crowd, portals: [Combination, number][]): Promise<Measured[]> {
  const queue = [...portals];
  const measured: Measured[] = [];
  const person = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) measured.push(await lookAt(crowd, ...next));
  };
  await Promise.all(Array.from({ length: crowd.atOnce }, person));
  const settled: Measured[] = [];
  for (const one of measured) {
    const kinds = kindsOf(one, IN_TIME * crowd.slower);
    const hasty = kinds.length > 0 && kinds.every((kind) => OF_HASTE.includes(kind));
    settled.push(hasty ? await lookAt(crowd, one.combination, one.turn + AGAIN) : one);
  }
  return settled;
}

function lookAt({ look, space, slower }: Crowd, combination: Combination, turn: number): Promise<Measured> {
  return measure(look, space, combination, turn, PATIENCE * slower);
}

/** The axis values that alone bring out the first kind of fault of a portal. */
async function explain(one: Measured, crowd: Crowd): Promise<string> {
  const [kind = ''] = kindsOf(one, IN_TIME * crowd.slower);
  let turn = one.turn + AGAIN;
  const why = await shrink(one.combination, async (easier) => {
    turn += 1;
    return kindsOf(await lookAt(crowd, easier, turn), IN_TIME * crowd.slower).includes(kind);
  });
  const values = why === null ? 'nothing but the easiest portal' : Object.entries(why).map((pair) => pair.join(' '));
  return `${kind} in ${one.key} needs: ${values}`;
}

function textOf(one: Measured, { slower }: Crowd): string {
  const faults = Object.entries(faultsOf(one, IN_TIME * slower));
  const lines = faults.flatMap(([kind, said]) => said.map((words) => `  ${kind}: ${words}`));
  return [`${keyOf(one.combination)} (${one.turn})`, ...lines].join('\n');
}
