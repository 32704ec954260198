import { describe, expect, test } from 'vitest';
import {
  fillBlock,
  isReady,
  isStale,
  openPlaceholders,
  shownPlaceholders,
  workKey,
} from '@/components/panel/model/selectors';
import { workingOf } from '@/components/panel/model/working';
import { fakeJudge, finding, place, reading } from '../../fixtures';
import { machine } from '../../harness';

function started(judge = fakeJudge([finding('training-hours')])) {
  const panel = machine(judge);
  panel.send({ type: 'page-read', reading: reading() });
  panel.remember();
  return { ...panel, judge };
}

/** The same page again, so that the judge looks anew. */
const again = () => ({ type: 'page-read', reading: reading({}, { at: 1 }) }) as const;

describe('an edited draft', () => {
  test('follows the findings while nobody has typed in it', () => {
    const { send, judge } = started();
    judge.findings = [finding('appraisal-years')];
    expect(send(again()).draft.text).toContain('appraisal-years');
  });

  test('is never overwritten when findings change; a new text is offered instead', () => {
    const { send, judge } = started();
    send({ type: 'draft-typed', text: '我自己写的意见' });
    judge.findings = [finding('appraisal-years')];
    const state = send(again());
    expect(state.draft.text).toBe('我自己写的意见');
    expect(isStale(state)).toBe(true);
    expect(send({ type: 'draft-recomposed' }).draft.text).toContain('appraisal-years');
    expect(send({ type: 'recomposing-undone' }).draft.text).toBe('我自己写的意见');
  });

  test('is never overwritten when a finding is taken out or another verdict is chosen', () => {
    const { send } = started();
    send({ type: 'draft-typed', text: '我自己写的意见' });
    send({ type: 'in-draft-chosen', rule: 'training-hours', inDraft: false });
    const state = send({ type: 'verdict-chosen', verdict: 'reject' });
    expect(state.draft.text).toBe('我自己写的意见');
    expect(state.draft.verdict).toBe('reject');
    expect(isStale(state)).toBe(true);
  });

  test('counts as unedited again when the composed text is typed back', () => {
    const { send, at } = started();
    const composed = at.state.draft.text;
    send({ type: 'draft-typed', text: composed + '。' });
    expect(send({ type: 'draft-typed', text: composed }).draft.edited).toBe(false);
  });

  test('comes back after a reload, and says so when the findings have moved on', () => {
    const { send, at, judge } = started();
    send({ type: 'draft-typed', text: '我自己写的意见' });
    const working = workingOf(at.state, 5);
    const reload = (findings = judge.findings) => {
      const next = machine(fakeJudge(findings));
      next.send({ type: 'page-read', reading: reading() });
      return next.send({ type: 'memory-loaded', key: workKey(next.at.state) ?? '', working });
    };
    expect(reload().draft).toMatchObject({ text: '我自己写的意见', edited: true });
    expect(isStale(reload())).toBe(false);
    expect(isStale(reload([finding('appraisal-years')]))).toBe(true);
  });

  test('is not called outdated while the photo, read before, is still being inspected', () => {
    const judge = fakeJudge([]);
    const review = judge.review.bind(judge);
    judge.review = (dossier, ...rest) => {
      const outcome = dossier.fields.photo.state === 'read' ? 'fail' : 'incomplete';
      judge.findings = [finding('photo-ratio', { outcome, digest: outcome })];
      return review(dossier, ...rest);
    };
    const page = () => ({ type: 'page-read', reading: reading({ photo: 'p.jpg' }) }) as const;
    const facts = { url: 'p.jpg', bytes: 1, width: 1, height: 1, orientation: 1, truncated: false, note: null };
    const photo = {
      type: 'photo-inspected',
      url: 'p.jpg',
      facts: { ...facts, format: 'jpeg', background: null },
    } as const;
    const { send, at } = machine(judge);
    send(page(), photo);
    send({ type: 'memory-loaded', key: workKey(at.state) ?? '', working: null }, { type: 'draft-typed', text: '旧稿' });
    const working = workingOf(at.state, 5);
    const next = machine(judge);
    next.send(page());
    next.send({ type: 'memory-loaded', key: workKey(next.at.state) ?? '', working });
    expect(isStale(next.at.state)).toBe(false);
    expect(isStale(next.send(photo))).toBe(false);
    expect(next.at.state.draft).toMatchObject({ text: '旧稿', edited: true });
  });

  test('is not replaced by a kept one that arrives after the reviewer has begun to type', () => {
    const { at } = started();
    const working = workingOf({ ...at.state, draft: { ...at.state.draft, text: '旧稿', edited: true } }, 5);
    const next = machine(fakeJudge([finding('training-hours')]));
    next.send({ type: 'page-read', reading: reading() }, { type: 'draft-typed', text: '新稿' });
    const state = next.send({ type: 'memory-loaded', key: workKey(next.at.state) ?? '', working });
    expect(state.draft.text).toBe('新稿');
  });
});

describe('another applicant', () => {
  test('takes over nothing of the one before: draft, choices and fill are gone', () => {
    const { send } = started();
    send({ type: 'draft-typed', text: '写给甲的意见' });
    send({ type: 'in-draft-chosen', rule: 'training-hours', inDraft: false });
    const state = send({
      type: 'page-read',
      reading: reading({ 'person.name': '练习员乙', 'person.id-number': '330106198505050035' }),
    });
    expect(state.draft).toMatchObject({ edited: false });
    expect(state.draft.text).not.toContain('写给甲');
    expect(state.choices).toEqual({});
    expect(isReady(state)).toBe(false);
  });

  test('is told from the one before even when a page without a name came between', () => {
    const { send } = started();
    send({ type: 'draft-typed', text: '写给甲的意见' });
    const blank = reading();
    blank.fields['person.name'] = { state: 'absent', text: '', places: [] };
    blank.fields['person.id-number'] = { state: 'absent', text: '', places: [] };
    const between = send({ type: 'page-read', reading: blank });
    expect(between.applicant).toBeNull();
    expect(fillBlock(between)).not.toBeNull();
    const state = send({
      type: 'page-read',
      reading: reading({ 'person.name': '练习员乙', 'person.id-number': '330106198505050035' }),
    });
    expect(state.draft.text).not.toContain('写给甲');
  });
});

describe('the verdict of the draft', () => {
  test('starts as 退回 when the suggestion is undecided and something failed', () => {
    const { at } = started(fakeJudge([finding('training-hours')], { verdict: 'undecided', grounds: [] }));
    expect(at.state.draft.verdict).toBe('return');
  });

  test('starts as none, with an empty draft, when undecided and nothing failed', () => {
    const { at } = started(
      fakeJudge([finding('photo-format', { outcome: 'incomplete' })], { verdict: 'undecided', grounds: [] }),
    );
    expect(at.state.draft).toMatchObject({ verdict: null, text: '' });
    expect(fillBlock(at.state)).toContain('请先选择意见的结论');
  });

  test('stays as chosen when the suggestion changes', () => {
    const { send, judge } = started();
    send({ type: 'verdict-chosen', verdict: 'reject' });
    judge.suggestion = { verdict: 'pass', grounds: [] };
    expect(send(again()).draft.verdict).toBe('reject');
  });
});

describe('filling', () => {
  test('is blocked by a placeholder and says which, until it is filled in', () => {
    const judge = fakeJudge([finding('training-hours')]);
    judge.placeholders = ['【公示开始日期】', '【公示结束日期】'];
    const { send, at } = started(judge);
    expect(fillBlock(at.state)).toContain('【公示开始日期】、【公示结束日期】');
    send({ type: 'draft-typed', text: at.state.draft.text.replace('【公示开始日期】', '2020年10月9日') });
    expect(openPlaceholders(at.state)).toEqual(['【公示结束日期】']);
    send({ type: 'draft-typed', text: at.state.draft.text.replace('【公示结束日期】', '2020年10月15日') });
    expect(fillBlock(at.state)).toBeNull();
  });

  test('is blocked by a name that was not read when a kept text was written, and that is known by now', () => {
    const { send, at } = started(fakeJudge([finding('training-hours')]));
    send({ type: 'draft-typed', text: '【申报人姓名】缺2017年学时。' });
    expect(shownPlaceholders(at.state)).toEqual(['【申报人姓名】']);
    expect(fillBlock(at.state)).toContain('【申报人姓名】');
    send({ type: 'placeholder-filled', placeholder: '【申报人姓名】', text: '张演练' });
    expect(at.state.draft.text).toBe('张演练缺2017年学时。');
    expect(fillBlock(at.state)).toBeNull();
  });

  test('is blocked by a placeholder of the verdict composed before', () => {
    const judge = fakeJudge([finding('training-hours')]);
    judge.placeholders = ['【公示开始日期】'];
    const { send, at } = started(judge);
    send({ type: 'draft-typed', text: '已于【公示开始日期】公示' });
    judge.placeholders = [];
    send({ type: 'verdict-chosen', verdict: 'pass' });
    expect(fillBlock(at.state)).toContain('【公示开始日期】');
  });

  test('is blocked at one character over the limit and free at the limit', () => {
    const { send, at } = started();
    const box = { label: '审核意见', place: place(''), limit: 20, value: '' };
    send({ type: 'page-read', reading: reading({}, { boxes: [box] }) });
    expect(fillBlock(send({ type: 'draft-typed', text: '字'.repeat(21) }))).toContain('超出意见框限制1字');
    expect(fillBlock(send({ type: 'draft-typed', text: '字'.repeat(20) }))).toBeNull();
    expect(at.state.draft.text).toHaveLength(20);
  });

  test('counts what stands in the box already when appending, not when replacing', () => {
    const { send } = started();
    const box = { label: '审核意见', place: place(''), limit: 20, value: '同意上报。' };
    send({ type: 'page-read', reading: reading({}, { boxes: [box] }) });
    const preview = { box: '审核意见', current: '同意上报。', limit: 20, verdictOption: null };
    send({ type: 'previewed', verdict: 'return', preview });
    expect(fillBlock(send({ type: 'draft-typed', text: '字'.repeat(15) }))).toContain('超出意见框限制1字');
    expect(fillBlock(send({ type: 'mode-chosen', mode: 'replace' }))).toBeNull();
  });

  test('is blocked while the page is still being read', () => {
    const { send } = started();
    expect(fillBlock(send({ type: 'page-read', reading: reading({}, { settled: false }) }))).toContain('尚未读完');
  });

  test('never sets the verdict on the page unless asked: off at first, and off again with another verdict', () => {
    const { send, at } = started();
    expect(at.state.setVerdict).toBe(false);
    expect(send({ type: 'set-verdict-chosen', setVerdict: true }).setVerdict).toBe(true);
    expect(send({ type: 'verdict-chosen', verdict: 'reject' }).setVerdict).toBe(false);
  });

  test('says so when the page kept something else than was filled', () => {
    const { send, at } = started();
    const text = at.state.draft.text;
    const outcome = { ok: true, kept: text.slice(0, 5), box: '审核意见', verdictSet: null, otherChosen: null } as const;
    expect(send({ type: 'fill-ended', outcome, text, at: 9 }).fill).toMatchObject({ is: 'filled', agrees: false });
    const whole = { ...outcome, kept: text.replace(/\n/g, '\r\n') };
    expect(send({ type: 'fill-ended', outcome: whole, text, at: 9 }).fill).toMatchObject({ agrees: true });
  });
});

describe('what is kept', () => {
  test('is nothing before the kept draft is known, lest it be overwritten', () => {
    const panel = machine(fakeJudge([finding('training-hours')]));
    expect(workingOf(panel.send({ type: 'page-read', reading: reading() }), 1)).toBeNull();
    panel.send({ type: 'memory-failed', key: workKey(panel.at.state) ?? '' });
    expect(workingOf(panel.at.state, 1)).toBeNull();
    expect(workingOf(panel.send({ type: 'draft-typed', text: '新稿' }), 1)?.draft?.text).toBe('新稿');
  });

  test('carries review, choices, draft and fill', () => {
    const { send } = started();
    const state = send({ type: 'in-draft-chosen', rule: 'training-hours', inDraft: false });
    expect(workingOf(state, 7)).toMatchObject({
      applicant: { name: '练习员甲' },
      role: 'employer',
      object: 'qualification',
      choices: { 'training-hours': { inDraft: false } },
      draft: { verdict: 'return', edited: false },
      filled: null,
      updatedAt: 7,
    });
  });
});
