import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { loadPack } from '@/lib/policy/load-pack';
import { isParameterId, PARAMETER_IDS, PARAMETERS } from '@/lib/policy/parameters';
import type { Pack } from '@/lib/policy/schema';
import { SHARED } from '@/lib/policy/shared';
import { readTypedLeaf, textOfLeaf } from '@/lib/policy/value-entry';
import { emptyOf, type LeafShape, type Shape, shapeOf } from '@/lib/policy/value-shape';
import { draftProblems } from '@/lib/review/drafting/draft-problems';
import { withParameter, withSentence } from '@/lib/review/drafting/edit-draft';
import { blankDraft, draftOf } from '@/lib/review/drafting/open-draft';
import { packOfDraft } from '@/lib/review/drafting/pack-of-draft';
import { packDifference } from '@/lib/review/pack-difference';
import { NOTICES } from '../../policy/notices/all';
import { fileOf } from '../../policy/notices/notice';

const TODAY = '2026-11-28';

const PACKS: readonly Pack[] = [builtinPack(), ...NOTICES.map((notice) => loaded(fileOf(notice)))];

function loaded(json: unknown): Pack {
  const pack = loadPack(json);
  if (!pack.ok) throw new Error(pack.errors.join('；'));
  return pack.pack;
}

describe('a pack opened as a draft', () => {
  test.each(PACKS.map((pack) => [pack.id, pack] as const))(
    '%s comes out as it was when nothing is changed',
    (_, pack) => {
      const draft = draftOf(pack);
      expect(draftProblems(draft, TODAY)).toEqual([]);
      const again = loaded(packOfDraft(draft, TODAY));
      expect(packDifference(pack, again)).toEqual([]);
      expect(
        again.parameters.map(({ id, clause, quote, basis, note }) => ({ id, clause, quote, basis, note })).sort(byId),
      ).toEqual(
        pack.parameters.map(({ id, clause, quote, basis, note }) => ({ id, clause, quote, basis, note })).sort(byId),
      );
    },
  );

  test('says at the field what is wanting', () => {
    expect(draftProblems(blankDraft('notice-2026', 2026), TODAY).map(({ at }) => at)).toEqual([
      'head.title',
      'head.docNo',
      'head.issued',
      'head.allOf',
      'sentences',
    ]);
    const draft = draftOf(builtinPack());
    const key = draft.parameters.find(({ id }) => id === 'statement.max')?.of ?? '';
    const wrong = withParameter(draft, 'statement.max', { value: '许多' });
    expect(draftProblems(wrong, TODAY)).toEqual([{ at: 'statement.max', says: '请只填整数，如 5' }]);
    const open = withSentence(draft, key, { is: 'checked', by: [] });
    expect(draftProblems(open, TODAY)).toContainEqual({ at: `${key}.by`, says: '请选择由哪条规则核对' });
  });

  test('a rule that a sentence is given brings its values along, and takes them with it', () => {
    const draft = draftOf(loaded(fileOf(notice(15))));
    const [first] = draft.sentences;
    const key = first?.key ?? '';
    const more = withSentence(draft, key, { by: [...(first?.by ?? []), 'employer-months'] });
    expect(more.parameters.map(({ id }) => id)).toEqual([
      'training.lines',
      'training.register',
      'employment.months',
      'employment.as-of',
    ]);
    const { at } = draftProblems(more, TODAY)[0] ?? { at: '' };
    expect(at).toBe('employment.months.note');
    const back = withSentence(more, key, { by: ['training-hours'] });
    expect(back.parameters.map(({ id }) => id)).toEqual(['training.lines', 'training.register']);
  });
});

describe('the shape of a value', () => {
  test('every value of every pack can be typed as the form shows it', () => {
    const values = [
      ...PACKS.flatMap(({ parameters, planYear }) => parameters.map(({ id, value }) => ({ id, value, planYear }))),
      ...SHARED.map(({ id, value }) => ({ id, value, planYear: 2026 })),
    ];
    expect(values.length).toBeGreaterThan(1000);
    for (const { id, value, planYear } of values) {
      if (!isParameterId(id)) throw new Error(id);
      expect(retyped(shapeOf(id), value, planYear), id).toEqual(value);
    }
  });

  test('what a form begins with is wanting, and no value', () => {
    for (const id of PARAMETER_IDS) {
      const shape = shapeOf(id);
      if (shape.is === 'choice' || shape.is === 'flag' || id === 'field.related') continue;
      const parsed = PARAMETERS[id].safeParse(emptyOf(shape));
      // Hours and years may wait for a document, in rows that say of whom or which years they are.
      expect(parsed.success, id).toBe(id === 'achievement.since' || id === 'paper.since');
    }
  });
});

/** Types every leaf anew from the text it is shown as. */
function retyped(shape: Shape, value: unknown, planYear: number): unknown {
  if (shape.is === 'rows') return (value as unknown[] | null)?.map((one) => retyped(shape.row, one, planYear)) ?? null;
  if (shape.is === 'parts') {
    if (value === null) return null;
    const own = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(own).map(([key, part]) => {
        const inner = shape.parts.find((one) => one.key === key)?.shape;
        if (inner === undefined) throw new Error(`no field for ${key}`);
        return [key, retyped(inner, part, planYear)];
      }),
    );
  }
  if (['choice', 'flag', 'test', 'when'].includes(shape.is)) return value;
  const leaf = shape as LeafShape;
  const typed = readTypedLeaf(leaf, textOfLeaf(leaf, value), planYear);
  return value === null && Array.isArray(typed) ? null : typed;
}

function notice(row: number) {
  const found = NOTICES.find((one) => one.row === row);
  if (found === undefined) throw new Error(`no row ${row}`);
  return found;
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id.localeCompare(other.id);
}
