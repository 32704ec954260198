import type { FileFact, FileFacts, FilePlace } from '@/lib/dossier/file-facts';

/** A kind of paper: what it has to state, what it says of the applicant as of now, and how lists call it. */
export interface KnownPaper {
  paper: string;
  states: FileFact['is'][];
  firm: FileFact['is'][];
  slots: string[];
  /** What its labels mean that mean another thing on other papers: 专业. */
  labels?: Record<string, FileFact['is']>;
}

/** A paper that a page is, and where its title stands on it. */
export interface TitledPaper extends KnownPaper {
  at: FilePlace;
}

type AsPaper = Required<Pick<FileFacts, 'paper' | 'states' | 'firm' | 'slots'>> & Pick<FileFacts, 'titled'>;

/** What the facts of a file say of its kind. */
export function asPaper(known: TitledPaper | null): AsPaper {
  if (known === null) return { paper: null, states: [], firm: [], slots: [] };
  const { paper, states, firm, slots, at } = known;
  return { paper, titled: at, states, firm, slots };
}

/** The facts of a file of which nothing was read. */
export function nothingRead(): AsPaper & Required<Pick<FileFacts, 'pages' | 'facts' | 'others'>> {
  return { ...asPaper(null), pages: [], facts: [], others: [] };
}
