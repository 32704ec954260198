import type { ViewedFile, ViewedSpot } from '@/lib/messages/viewer-line';

type Facts = NonNullable<ViewedFile['facts']>;

/** A file of the viewer with pages of these kinds. */
export function viewed(name: string, kinds: Facts['pages'][number]['is'][], spots: ViewedSpot[] = []): ViewedFile {
  return {
    name,
    spots,
    asks: [],
    facts: { ...NOTHING, url: `https://portal.invalid/${name}`, pages: kinds.map((is) => ({ is, seals: [] })) },
  };
}

export function spot(page: number, flagged: boolean, top = 0.1): ViewedSpot {
  return {
    rule: 'r',
    title: '一致性',
    says: `第${page}页`,
    flagged,
    at: { page, box: [0.1, top, 0.5, top + 0.1] },
    also: [],
  };
}

export const NOTHING: Facts = {
  url: '',
  bytes: 1,
  digest: 'd',
  kind: 'pdf',
  pages: [],
  paper: null,
  states: [],
  firm: [],
  slots: [],
  others: [],
  facts: [],
  trouble: null,
};
