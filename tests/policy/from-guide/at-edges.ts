import { appraisal, attachment, type Changes, list, paper } from '../../rules/make-dossier';
import type { DossierCase } from '../notices/notice';

type More = Changes & Pick<DossierCase, 'role' | 'today' | 'returnedOn' | 'pastKnown'>;
type Told = (why: string, verdict: DossierCase['verdict'], rules: DossierCase['rules'], more?: More) => DossierCase;

/** Cases that say only how they differ from somebody who just meets everything. */
export function casesFrom(base: Changes): Told {
  return (why, verdict, rules, { fields, lists, ...more } = {}) => {
    const changes = { fields: { ...base.fields, ...fields }, lists: { ...base.lists, ...lists } };
    return { why, verdict, rules, changes, ...more };
  };
}

/** 合格 in each year but in those that say otherwise. */
export function gradesOf(first: number, last: number, but: Record<number, string> = {}) {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return { appraisals: list(years.map((year) => appraisal(year, but[year] ?? '合格'))) };
}

export function papersOf(...days: string[]) {
  return { papers: list(days.map((day, index) => paper(`论文${index + 1}`, day, '甲虚构', '1/1'))) };
}

export function filesOf(...names: string[]) {
  return { attachments: list(names.map((name) => attachment(name))) };
}
