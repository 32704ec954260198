import { expect, test } from 'vitest';
import { type Combination, combinationOf } from './axes.ts';
import { EASIEST, shrink } from './shrink.ts';

const FAILING = combinationOf('antd.first-tab.lazy-tabs.choices.paged.third.clerk.pieces.zoom');

test('what alone brings a failure out is what is left', async () => {
  const fails = (one: Combination) => Promise.resolve(one.view === 'lazy-tabs' && one.identity === 'first-tab');
  expect(await shrink(FAILING, fails)).toEqual({ view: 'lazy-tabs', identity: 'first-tab' });
});

test('an axis that another one needs goes once the other has gone', async () => {
  const failing = combinationOf('plain.dialog-title.layer.text.cards.first.none.served.standard');
  expect(await shrink(failing, (one) => Promise.resolve(one.lists === 'cards'))).toEqual({ lists: 'cards' });
});

test('a failure of the easiest portal is said as such', async () => {
  expect(await shrink(EASIEST, () => Promise.resolve(true))).toBeNull();
  expect(await shrink(FAILING, () => Promise.resolve(true))).toBeNull();
});
