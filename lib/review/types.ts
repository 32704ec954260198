import type { FilePlace } from '@/lib/dossier/file-facts';
import type { FieldId, ListId, Place, ReviewObject, Role, Verdict } from '@/lib/dossier/reading';

/** Six outcomes. Only `pass` is ever shown green, and only with the value it rests on. */
export type Outcome = 'pass' | 'fail' | 'incomplete' | 'manual' | 'inapplicable' | 'error';

/** What follows from a failure (附件2). `confirm` is ours: the text leaves it to the reviewer. */
export type Disposition = 'return' | 'reject' | 'confirm';

/** One value a finding rests on. */
export interface Evidence {
  /** What it is: 2018年 总学时. */
  label: string;
  /** What was found, with unit: 66 学时; 「无记录」 when it was looked for and is not there. */
  found: string;
  /** What is required, with unit, when the evidence fails or to show the margin. */
  required?: string;
  /** This value is what makes the finding fail or stay open. */
  flagged: boolean;
  places: Place[];
  /** Where in an attachment it stands, and where the rest of it does. */
  file?: { url: string; at: FilePlace; also?: FilePlace[] };
}

export interface Citation {
  clause: string;
  quote: string;
}

/** Reason text in the form condition / found / to do; `long` stands alone in an opinion, `short` fits a tight box. */
export interface Wording {
  long: string;
  short: string;
  /** Condition and what was found, asking for nothing: for 不通过. Absent where there is only something to ask for. */
  reason?: string;
}

export interface Finding {
  rule: string;
  /** Noun of what is judged: 继续教育总学时. */
  title: string;
  topic: string;
  outcome: Outcome;
  /** Only with `fail`. */
  disposition?: Disposition;
  /** One sentence: what was found against what is required, or what is missing. */
  says: string;
  evidence: Evidence[];
  citations: Citation[];
  /** How the text is read where it is silent. */
  note?: string;
  /** Fields the rule needed and did not get; only with `incomplete`. */
  missing?: (FieldId | ListId)[];
  /** Numbered steps for a person; with `manual`. */
  steps?: string[];
  /**
   * With `manual`: what the person may find wanting. Picking one (`FindingChoice.wanting`) makes the finding count as that
   * failure in the suggestion and puts its wording into the draft.
   */
  wantings?: Wanting[];
  /**
   * The question is asked once for all applicants of one plan; the digest of such a `manual` finding is the same for all of
   * them, so that a tick may be remembered under plan, role, rule and digest.
   */
  scope?: 'batch';
  /** With `fail` or `manual`: the demand is on the reviewer's own office, so a draft has it only where the reviewer takes it in. */
  bindsReviewer?: true;
  /** Present whenever the finding can stand in an opinion. */
  wording?: Wording;
  /** Digest of rule, outcome and evidence: a tick or waiver holds only while it stays the same. */
  digest: string;
}

/** One way in which a person may find a manual item wanting. */
export interface Wanting {
  /** The rule's key for it. */
  failure: string;
  disposition: Disposition;
  wording: Wording;
}

/** A person's own answer to a finding; it holds only for the very digest it was given for. */
export interface Settled {
  digest: string;
  /** Why; '' where a manual item was ticked without a remark. */
  reason: string;
  /** When, in milliseconds since the epoch. */
  at: number;
  /** It was ticked once for the whole batch (plan and role), not for this applicant alone. */
  batch?: true;
}

/** What the reviewer did with single findings, keyed by rule id. */
export interface FindingChoice {
  /** In or out of the draft; absent means the default of its outcome. */
  inDraft?: boolean;
  /** What a person answered for: a manual item ticked, a failure waived, something open looked into by hand. */
  settled?: Settled;
  /** A manual item found wanting by the reviewer, in one of the finding's `wantings`; holds only for this digest. */
  wanting?: { digest: string; failure: string; at: number };
  /** The reviewer's own sentence in place of the rule's; holds only for this digest. */
  said?: { digest: string; text: string; at: number };
}
export type FindingChoices = Record<string, FindingChoice>;

export type SuggestionVerdict = Verdict | 'undecided';

export interface Suggestion {
  verdict: SuggestionVerdict;
  /** Why, one sentence each, most serious first. */
  grounds: { text: string; rules: string[] }[];
}

/** How an opinion is written. */
export interface DraftStyle {
  /** `auto`: the longest form that fits the box. */
  form: 'auto' | 'long' | 'short';
  /** Items under headings of their topics instead of one list by weight. */
  byTopic: boolean;
}

export interface Draft {
  verdict: Verdict;
  text: string;
  /** Rules whose wording stands in the text, in order. */
  rules: string[];
  /** Placeholders still unfilled, as they stand in the text; filling is blocked while there are any. */
  placeholders: string[];
  /** Set when the text is longer than the box takes; `beyond` names the items that do not end within it, in order. */
  overflow: { limit: number; length: number; beyond: string[] } | null;
}

/** By what an applicant was judged. */
export interface ReviewedBy {
  id: string;
  version: string;
  title: string;
  /** SHA-256 (hex) of what the office changed; absent when it changed nothing. */
  office?: string;
  /** The reviewer named it: the pages name no plan. */
  chosen?: true;
}

/** Why no notice judged an applicant, in words for the reviewer; see `Notice`. */
export interface Uncovered {
  is: 'none' | 'several' | 'unread' | 'ask' | 'broken';
  says: string;
  /** What to do about it. */
  todo: string;
  /** More about it, a sentence each. */
  reasons: string[];
}

/** Everything the panel shows about one applicant; what is saved as a working review and frozen into the log. */
export interface Review {
  /** Null when no notice judged; then `uncovered` says why, and only what needs no notice was checked. */
  pack: ReviewedBy | null;
  uncovered?: Uncovered;
  rulesVersion: string;
  role: Role;
  object: ReviewObject;
  findings: Finding[];
  suggestion: Suggestion;
}
