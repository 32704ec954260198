import { describe, expect, test } from 'vitest';
import type { ReviewObject, Role, Verdict } from '@/lib/dossier/reading';
import { builtinPack } from '@/lib/policy/builtin';
import { composeDraft } from '@/lib/review/compose-draft';
import { runRules } from '@/lib/review/run-rules';
import type { Draft, DraftStyle } from '@/lib/review/types';
import { caseNames, dossierOf, readCase } from './case';

const pack = builtinPack();
const ROLES: Role[] = ['employer', 'department'];
const OBJECTS: ReviewObject[] = ['archive', 'qualification'];
const VERDICTS: Verdict[] = ['pass', 'return', 'reject'];
const LIMITS = [null, 500, 200];
const STYLES: DraftStyle[] = [
  { form: 'auto', byTopic: false },
  { form: 'long', byTopic: false },
  { form: 'short', byTopic: true },
];

/** Every draft there can be about the golden dossiers, at one stage. */
function draftsAt(role: Role, object: ReviewObject): { draft: Draft; limit: number | null; style: DraftStyle }[] {
  return caseNames().flatMap((name) => {
    const dossier = dossierOf(readCase(name));
    const findings = runRules(dossier, { pack, role, object });
    return VERDICTS.flatMap((verdict) =>
      LIMITS.flatMap((limit) =>
        STYLES.map((style) => ({
          draft: composeDraft({ findings, choices: {}, verdict, role, object, pack, dossier, limit, style }),
          limit,
          style,
        })),
      ),
    );
  });
}

describe.each(ROLES.flatMap((role) => OBJECTS.map((object) => [role, object] as const)))('%s %s', (role, object) => {
  const drafts = draftsAt(role, object);

  test('leaves no variable, no doubled stop and no empty line', () => {
    for (const { draft } of drafts) {
      expect(draft.text).not.toMatch(/\{[\w.-]+\}|undefined|null|NaN/);
      expect(draft.text).not.toMatch(/。。|。；|；。|，。|：。|\n\n|^\s|\s$/);
    }
  });

  test('numbers its items through, one for each rule', () => {
    for (const { draft } of drafts) {
      const numbers = [...draft.text.matchAll(/^(\d+)\.(?!【)/gm)].map(([, number]) => Number(number));
      expect(numbers).toEqual(draft.rules.map((_, index) => index + 1));
    }
  });

  test('keeps within the limit or says what lies beyond it; no text is cut', () => {
    for (const { draft, limit, style } of drafts) {
      const over = limit !== null && draft.text.length > limit;
      expect(draft.overflow !== null).toBe(over);
      if (over && style.form !== 'long' && draft.rules.length > 0) expect(draft.text).toMatch(/[。】]$/);
    }
  });

  test('asks for placeholders that stand in the text, and for all of them', () => {
    for (const { draft } of drafts)
      expect(new Set(draft.text.match(/【[^【】]+】/g) ?? [])).toEqual(new Set(draft.placeholders));
  });

  test('asks for nothing when it refuses', () => {
    for (const { draft } of drafts.filter(({ draft, style }) => draft.verdict === 'reject' && style.form === 'long'))
      expect(draft.text.split('\n').slice(1).join('')).not.toMatch(/请/);
  });
});
