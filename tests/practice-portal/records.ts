import type { Role } from './accounts.ts';

/** 业绩档案审核, 职称申报资格审查 (employer), 待审查 (department). */
export type ReviewObject = 'archive' | 'qualification' | 'department';

/** 通过, 退回, 不通过. */
export type Decision = 'pass' | 'return' | 'reject';

/** A decision that reached the server. */
export interface Submission {
  /** Milliseconds since the epoch. */
  at: number;
  user: string;
  role: Role;
  object: ReviewObject;
  /** The applicant's 32 hexadecimal digits. */
  applicant: string;
  name: string;
  decision: Decision;
  /** 申请人 or 上一级, where the form asks for it and the decision is a return. */
  returnTo: string | null;
  opinion: string;
}

/** A request as it arrived, whatever became of it. */
export interface RecordedRequest {
  at: number;
  method: string;
  /** Path with query. */
  path: string;
  host: string;
  /** User name of the session it came with, or null. */
  user: string | null;
  headers: Record<'accept' | 'origin' | 'referer' | 'sec-fetch-dest' | 'sec-fetch-mode' | 'x-requested-with', string>;
  /** Length of the body in bytes. */
  bytes: number;
}

/** What goes wrong on the server's side until the next `fault` or `reset`. */
export interface Fault {
  /** Milliseconds added to every answer. */
  latency?: number;
  /** No answer is given while this fault is on. */
  held?: boolean;
  /** All sessions end, to meet the login page in place of data, once so many of the requests have come. */
  endsSessionAfter?: number;
  /** Share (0–1) of answers that are 503 instead, spread evenly. */
  unavailable?: number;
  /** Only requests whose path contains this. */
  path?: string;
}

/** A batch of passed applicants that an account sent on. */
export interface Report {
  at: number;
  user: string;
  role: Role;
  to: string;
  /** Dates and result as typed; '' where the form has no such boxes. */
  publicity: string;
}
