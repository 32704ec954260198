import { randomBytes } from 'node:crypto';
import type { Account } from './accounts.ts';
import { makeRoll, type Roll, type RollOptions } from './applicants/roll.ts';
import type { Applicant } from './applicants/types.ts';
import type { Decision, Fault, RecordedRequest, Report, ReviewObject, Submission } from './records.ts';
import { undoResubmissions } from './resubmit.ts';

/** How a request without a session is met: sent to the login page, or shown it in place with status 200. */
export type Refusal = 'redirect' | 'login-page';

/** Everything the server remembers. */
export interface PortalState {
  roll: Roll;
  sessions: Map<string, Account>;
  refusal: Refusal;
  submissions: Submission[];
  reports: Report[];
  /** How many submissions there were when an applicant submitted again: those are about what stood there before. */
  resubmitted: Map<string, number>;
  requests: RecordedRequest[];
  fault: Fault;
  /** Requests that the present fault was about. */
  faulted: number;
  /** Lets go of the answers that the present fault holds back. */
  letGo: (() => void)[];
  /** 收费 or 不收费, as the department set it. */
  fee: '1' | '0';
}

/** Gives the state of a freshly started portal. */
export function createState(seed: number, applicants: number, options: RollOptions = {}): PortalState {
  return {
    roll: makeRoll(seed, applicants, options),
    sessions: new Map(),
    refusal: 'redirect',
    submissions: [],
    reports: [],
    resubmitted: new Map(),
    requests: [],
    fault: {},
    faulted: 0,
    letGo: [],
    fee: '1',
  };
}

/** Forgets what was submitted, recorded and set; people who are logged in stay so. */
export function clearState(state: PortalState): void {
  state.submissions = [];
  state.reports = [];
  undoResubmissions(state);
  state.requests = [];
  setFault(state, {});
  state.fee = '1';
  state.refusal = 'redirect';
}

/** Replaces the faults that are on; what the one before held back is answered now. */
export function setFault(state: PortalState, fault: Fault): void {
  state.fault = fault;
  state.faulted = 0;
  for (const letGo of state.letGo.splice(0)) letGo();
}

/** Ends all sessions; they meet the login page in this way until somebody logs in. */
export function endSessions(state: PortalState, refusal: Refusal): void {
  state.sessions.clear();
  state.refusal = refusal;
}

/** Opens a session and gives its id. */
export function openSession(state: PortalState, account: Account): string {
  const id = randomBytes(16).toString('hex').toUpperCase();
  state.sessions.set(id, account);
  state.refusal = 'redirect';
  return id;
}

/** The applicant of an address, or null. */
export function findApplicant(state: PortalState, id: string): Applicant | null {
  return state.roll.applicants.find((applicant) => applicant.id === id) ?? null;
}

/** The latest decision on an applicant in one kind of review, or null while it is open. */
export function latestDecision(state: PortalState, object: ReviewObject, id: string): Submission | null {
  const since = state.submissions.slice(state.resubmitted.get(id) ?? 0);
  const all = since.filter((one) => one.object === object && one.applicant === id);
  return all.at(-1) ?? null;
}

/** How many applicants have passed one kind of review. */
export function passedCount(state: PortalState, object: ReviewObject): number {
  return state.roll.applicants.filter(({ id }) => latestDecision(state, object, id)?.decision === 'pass').length;
}

const STATUS_WORDS: Record<Decision, string> = { pass: '通过', return: '退回', reject: '不通过' };

/** 状态 as lists and details print it. */
export function statusText(state: PortalState, object: ReviewObject, id: string): string {
  const latest = latestDecision(state, object, id);
  if (latest !== null) return STATUS_WORDS[latest.decision];
  return object === 'archive' ? '未审核' : '待审查';
}
