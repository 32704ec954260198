// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { PanelEvent } from '@/components/panel/model/event';
import { groupFindings } from '@/components/panel/model/groups';
import { PhraseList } from '@/components/panel/PhraseList';
import { finding } from '../fixtures';
import { all, click, mount, one, type } from '../harness';

const RULES = ['training-hours', 'training-sum', 'photo-size', 'photo-ratio', 'degree-proof', 'paper-count'];

function phrasesOf(rules: readonly string[]) {
  const findings = rules.map((rule) =>
    finding(rule, { topic: rule.split('-')[0] ?? '', wording: { short: `${rule}短句`, long: `${rule}长句` } }),
  );
  return groupFindings(findings, {}).flatMap((group) => group.findings);
}

async function show(rules: readonly string[], words: Record<string, string[]> = {}) {
  const events: PanelEvent[] = [];
  await mount(
    <PhraseList
      phrases={phrasesOf(rules)}
      words={words}
      titles={{ 'paper-date': '论文发表时间' }}
      inDraft={() => true}
      edited={false}
      dispatch={(event) => events.push(event)}
    />,
  );
  return events;
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

  test('with them stand the reviewer’s own that are kept: searched too, used where the finding is there, and deleted', async () => {
    const kept = { 'training-hours': ['学时不足，请补登。'], 'paper-date': ['论文未刊出，请补录用通知。'] };
    const events = await show(RULES.slice(0, 5), kept);
    const rows = () => all('[data-kept-words] [class*="phrase"]').map(({ textContent }) => textContent);
    expect(rows()).toEqual([
      'training-hours：学时不足，请补登。用于本项删除',
      '论文发表时间：论文未刊出，请补录用通知。删除',
    ]);
    await type(one('input[type="search"]'), '录用');
    expect(shown()).toEqual([]);
    expect(rows()).toHaveLength(1);
    expect(one('[role="status"]').textContent).toBe('');
    await click(one('[data-action="drop-words"]'));
    await type(one('input[type="search"]'), '');
    await click(one('[data-action="use-words"]'));
    expect(events).toMatchObject([
      { type: 'words-dropped', rule: 'paper-date', text: '论文未刊出，请补录用通知。' },
      { type: 'sentence-written', rule: 'training-hours', text: '学时不足，请补登。' },
    ]);
  });
});
