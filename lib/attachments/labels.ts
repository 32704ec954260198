import type { FileFact } from '@/lib/dossier/file-facts';
import type { KnownPaper } from './known-paper';
import LABELS from './labels.json';

export type Labelled = FileFact['is'];

/** Labels with what they mean, on all papers or on one of them. */
export interface Labels {
  fields: ReadonlyMap<string, Labelled>;
  longestFirst: readonly string[];
  /** One at the beginning of a cell or behind a break, with a colon: 姓名： in the middle of a sentence is none. */
  written: RegExp;
}

/** 承诺人（签名） names the applicant as 承诺人 does. */
const SIGNED = ['签名', '签字', '（签名）', '（签字）', '(签名)', '(签字)', '（签章）', '（盖章）'];

const EVERYWHERE = labelsFrom(
  (Object.entries(LABELS) as [Labelled, string[]][]).flatMap(([field, labels]) =>
    labels
      .flatMap((label) => [label, ...(label.endsWith('人') ? SIGNED.map((how) => `${label}${how}`) : [])])
      .map((label) => [label, field] as const),
  ),
);
const ON_PAPERS = new Map<string, Labels>();

function labelsFrom(known: Iterable<readonly [string, Labelled]>): Labels {
  const fields = new Map(known);
  const longestFirst = [...fields.keys()].sort((one, other) => other.length - one.length);
  const anyOf = longestFirst.map((label) => label.replace(/[()]/g, '\\$&')).join('|');
  return { fields, longestFirst, written: new RegExp(`(^|[\\s，。；、（()])(${anyOf})\\s*[:：]\\s*`, 'g') };
}

/** The labels that mean something on such a paper. */
export function labelsOn(paper: KnownPaper | null): Labels {
  if (paper?.labels === undefined) return EVERYWHERE;
  const before = ON_PAPERS.get(paper.paper);
  if (before !== undefined) return before;
  const labels = labelsFrom([...EVERYWHERE.fields, ...Object.entries(paper.labels)]);
  ON_PAPERS.set(paper.paper, labels);
  return labels;
}
