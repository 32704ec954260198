// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { groupFindings } from '@/components/panel/model/groups';
import { PhraseList } from '@/components/panel/PhraseList';
import { finding } from '../fixtures';
import { all, mount, one, type } from '../harness';

const RULES = ['training-hours', 'training-sum', 'photo-size', 'photo-ratio', 'degree-proof', 'paper-count'];

function phrasesOf(rules: readonly string[]) {
  const findings = rules.map((rule) =>
    finding(rule, { topic: rule.split('-')[0] ?? '', wording: { short: `${rule}短句`, long: `${rule}长句` } }),
  );
  return groupFindings(findings, {}).flatMap((group) => group.findings);
}

async function show(rules: readonly string[]) {
  await mount(<PhraseList phrases={phrasesOf(rules)} inDraft={() => true} edited={false} dispatch={() => undefined} />);
}

const shown = () => all('[data-phrase]').map((box) => box.dataset['phrase']);

describe('the sentences an opinion could hold', () => {
  test('are searched by title, topic and words, and all come back', async () => {
    await show(RULES);
    expect(shown().sort()).toEqual([...RULES].sort());
    await type(one('input[type="search"]'), 'photo');
    expect(shown().sort()).toEqual(['photo-ratio', 'photo-size']);
    await type(one('input[type="search"]'), 'training-sum长');
    expect(shown()).toEqual(['training-sum']);
    await type(one('input[type="search"]'), '没有的话');
    expect(shown()).toEqual([]);
    expect(one('[role="status"]').textContent).toContain('没有含“没有的话”的语句');
    await type(one('input[type="search"]'), ' ');
    expect(shown()).toHaveLength(RULES.length);
  });

  test('need no search while they are few', async () => {
    await show(RULES.slice(0, 5));
    expect(shown()).toHaveLength(5);
    expect(all('input[type="search"]')).toEqual([]);
  });
});
