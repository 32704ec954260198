import type { FileFact } from '@/lib/dossier/file-facts';

/** A kind of paper: what it has to state, and what it says of the applicant as of now. */
export interface KnownPaper {
  paper: string;
  states: FileFact['is'][];
  firm: FileFact['is'][];
}
