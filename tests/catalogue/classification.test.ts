import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { SUGGESTION } from '@/lib/policy/citations';
import { RULES } from '@/lib/rules';
import { fold, NOTICE } from '../policy/notice';
import { NON_DEMANDS } from './non-demands';

const pack = builtinPack();
const demands = pack.clauses.flatMap(({ id, demands }) => demands.map((demand) => ({ id, ...demand })));
const rules = new Map(RULES.map((rule) => [rule.id, rule]));

test('demands stand in the order of the text, and what they leave of it binds nobody', () => {
  const left: string[] = [];
  let at = 0;
  for (const { id, quote } of demands) {
    const next = NOTICE.indexOf(fold(quote), at);
    expect(next, `${id} ${quote}`).toBeGreaterThanOrEqual(at);
    left.push(NOTICE.slice(at, next));
    at = next + fold(quote).length;
  }
  left.push(NOTICE.slice(at));
  expect(left.filter((piece) => /[^。;,]/.test(piece))).toEqual(NON_DEMANDS);
});

test('headings and greetings bind nobody', () => {
  for (const piece of NON_DEMANDS) expect(piece).not.toMatch(/不得|不少于|截止|须|应当|点击/);
});

test('a clause is numbered as in the notice, once, and named as an opinion cites it', () => {
  const ids = pack.clauses.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, name } of pack.clauses) {
    expect(id).toMatch(
      /^([一二三四五六](¶\d|\([一二三四五六]\)(单位|评审表|其他)?\d?)?|附1(-\d+)?|附2(-[一二三]-\d)?)$/,
    );
    expect(name).toMatch(
      /^(第[一二三四五六]条(第（[一二三四五六]）项|第[一二]款)?|附件[12](第\d+条|第[一二三]条第\d项)?)$/,
    );
  }
});

test('every rule is cited by a demand', () => {
  const by = new Set(demands.flatMap((demand) => (demand.handled === 'not-for-reviewer' ? [] : demand.by)));
  expect(Object.keys(builtinPack().rules).filter((id) => !by.has(id))).toEqual([]);
  expect(rules.has(SUGGESTION)).toBe(false);
});

describe.each(demands.map((demand) => [`${demand.id} ${demand.quote.slice(0, 12)}`, demand] as const))(
  '%s',
  (_, demand) => {
    test('says who takes care of it, or why nobody here does', () => {
      if (demand.handled === 'not-for-reviewer') {
        expect(demand.why).toMatch(/^[^。]{6,}$/);
        return;
      }
      expect(new Set(demand.by).size).toBe(demand.by.length);
      const kinds = demand.by.flatMap((id) => rules.get(id)?.kind ?? []);
      if (demand.handled === 'manual') expect(kinds).not.toContain('automatic');
    });
  },
);
