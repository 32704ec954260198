import { describe, expect, test } from 'vitest';
import type { Plan } from '@/lib/dossier/dossier';
import { parsePlan } from '@/lib/dossier/parse/plan';
import { ON_CLOSED_TAB } from '@/lib/dossier/reading';
import { builtinPack } from '@/lib/policy/builtin';
import { type Notice, noticeFor } from '@/lib/policy/notice';
import { policiesOf, withForce, withPack, withTerm } from '@/lib/policy/office';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';
import { packProblems } from '@/lib/review/pack-problems';
import { absent, empty, makeDossier, read, unreadable } from '../rules/make-dossier';

const PLAN = '2020年度自然资源领域正高级工程师任职资格评审计划';
const ELECTRIC = {
  ...builtinPack(),
  id: 'electric-2021',
  title: '2021年度机电工程高级工程师评审',
  planYear: 2021,
  covers: { plan: { allOf: ['机电'], anyOf: [], noneOf: ['正高'] } },
  parameters: builtinPack().parameters.map((one) => (one.id === 'plan.name' ? { ...one, value: [['机电']] } : one)),
};
const BROKEN = { ...ELECTRIC, colour: 'red' };

function told(notice: Notice): string {
  return notice.is === 'one' ? `${notice.pack.id}${notice.chosen ? ' chosen' : ''}` : notice.is;
}

function noticeOf(
  office: OfficePolicy,
  plan: string | null,
  object: 'archive' | 'qualification' = 'qualification',
  chosen: string | null = null,
): string {
  const named = plan === '' ? empty<Plan>() : read(parsePlan(plan ?? ''), plan ?? '');
  const dossier = makeDossier({ fields: { 'application.plan': plan === null ? absent : named } });
  return told(noticeFor(policiesOf(office, packProblems, '2026-11-28'), dossier, object, chosen));
}

const TWO = withPack(UNCHANGED, ELECTRIC);

describe('by the plan', () => {
  test('the pack that covers it judges, and no other', () => {
    expect(noticeOf(TWO, PLAN)).toBe(builtinPack().id);
    expect(noticeOf(TWO, '2021年度机电工程高级工程师评审计划')).toBe('electric-2021');
    expect(noticeOf(TWO, '2022年度机电工程高级工程师评审计划')).toBe('none');
    expect(noticeOf(TWO, '2023年度宁波市建设工程中级评审计划')).toBe('none');
  });

  test('what the reviewer named is no way round it', () => {
    expect(noticeOf(TWO, '2023年度宁波市建设工程中级评审计划', 'archive', builtinPack().id)).toBe('none');
    expect(noticeOf(TWO, PLAN, 'archive', 'electric-2021')).toBe(builtinPack().id);
  });

  test('a pack out of force judges nobody', () => {
    expect(noticeOf(withForce(TWO, builtinPack().id, false), PLAN)).toBe('none');
    expect(noticeOf(withForce(TWO, 'electric-2021', false), PLAN)).toBe(builtinPack().id);
  });
});

test('a pack that would cover the applicant on another day is named with the day', () => {
  const from = { from: '2026-12-01', until: null };
  const reasonsOn = (office: OfficePolicy, today: string) => {
    const dossier = makeDossier({ fields: { 'application.plan': read(parsePlan(PLAN), PLAN) } });
    const notice = noticeFor(policiesOf(office, packProblems, today), dossier, 'qualification', null);
    return notice.is === 'none' ? notice.reasons : notice.is;
  };
  const { id, title } = builtinPack();
  expect(reasonsOn(withTerm(UNCHANGED, id, from), '2026-11-28')).toEqual([{ title, why: '自2026-12-01起启用' }]);
  expect(reasonsOn(withTerm(UNCHANGED, id, from), '2026-12-01')).toBe('one');
  const over = { from: null, until: '2026-11-27' };
  expect(reasonsOn(withTerm(UNCHANGED, id, over), '2026-11-28')).toEqual([{ title, why: '核对至2026-11-27止' }]);
  expect(reasonsOn(withForce(UNCHANGED, id, false), '2026-11-28')).toEqual([{ title, why: '已停用' }]);
});

describe('a pack that cannot be used', () => {
  test('judges nobody, and nobody it covers is judged by another', () => {
    const office = withPack(UNCHANGED, BROKEN);
    expect(noticeOf(office, '2021年度机电工程高级工程师评审计划')).toBe('broken');
    expect(noticeOf(office, PLAN)).toBe(builtinPack().id);
    expect(noticeOf(withPack(UNCHANGED, { ...BROKEN, covers: builtinPack().covers, planYear: 2020 }), PLAN)).toBe(
      'several',
    );
  });

  test('in place of the built-in one does not bring that one back', () => {
    expect(noticeOf(withPack(UNCHANGED, { ...builtinPack(), colour: 'red' }), PLAN)).toBe('broken');
  });

  test('and does not say whom it covers might cover anybody; withdrawn it stands in nobody’s way', () => {
    const { covers: _, ...dumb } = BROKEN;
    const office = withPack(UNCHANGED, dumb);
    expect(noticeOf(office, PLAN)).toBe('broken');
    expect(noticeOf(withForce(office, 'electric-2021', false), PLAN)).toBe(builtinPack().id);
  });
});

describe('where the pages name no plan', () => {
  test('an archive review asks, once for all packs there are', () => {
    expect(noticeOf(TWO, null, 'archive')).toBe('ask');
    expect(noticeOf(TWO, '', 'archive')).toBe('ask');
    expect(noticeOf(TWO, null, 'archive', 'electric-2021')).toBe('electric-2021 chosen');
    expect(noticeOf(TWO, null, 'archive', 'gone')).toBe('ask');
    expect(noticeOf(withForce(TWO, 'electric-2021', false), null, 'archive', 'electric-2021')).toBe('ask');
    expect(noticeOf(withPack(UNCHANGED, BROKEN), null, 'archive', 'electric-2021')).toBe('broken');
  });

  test('an application is not judged, whatever was named', () => {
    expect(noticeOf(TWO, null, 'qualification', builtinPack().id)).toBe('no-plan');
    expect(noticeOf(TWO, '', 'qualification', builtinPack().id)).toBe('no-plan');
  });

  test('one that may stand on a tab nobody opened yet is waited for, not asked about', () => {
    const trainings = { state: 'unreadable' as const, places: [], reason: ON_CLOSED_TAB };
    const dossier = makeDossier({ fields: { 'application.plan': absent }, lists: { trainings } });
    expect(told(noticeFor(policiesOf(TWO, packProblems, '2026-11-28'), dossier, 'archive', builtinPack().id))).toBe(
      'unread',
    );
  });

  test('a plan that stands there unread is waited for, not asked about', () => {
    const dossier = makeDossier({ fields: { 'application.plan': unreadable('在未打开的标签页中') } });
    const notice = noticeFor(policiesOf(TWO, packProblems, '2026-11-28'), dossier, 'archive', builtinPack().id);
    expect(notice).toEqual({ is: 'unread', fields: ['application.plan'] });
  });
});
