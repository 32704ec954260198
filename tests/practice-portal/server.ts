import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Truth } from './applicants/truth.ts';
import type { Applicant } from './applicants/types.ts';
import { makeCertificate } from './certificate.ts';
import { handleRequest } from './handle.ts';
import type { Fault, RecordedRequest, Report, Submission } from './records.ts';
import { resubmit } from './resubmit.ts';
import { clearState, createState, endSessions, type Refusal, setFault } from './state.ts';

export { ACCOUNTS } from './accounts.ts';
export type { PlantedDefect, Truth } from './applicants/truth.ts';
export type { Fault, RecordedRequest, Report, Submission } from './records.ts';

export interface PortalOptions {
  /** 0 or absent: any free port. */
  port?: number;
  seed?: number;
  applicants?: number;
  /** Plans the applicants apply under, in turn; '' for pages that name none. All under the one plan when absent. */
  plans?: readonly string[];
  /** Whether everybody uploaded the proof of each project. */
  proofs?: boolean;
}

export interface Portal {
  /** `https://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  port: number;
  /** What was planted, in the order of the lists. */
  truth: Truth[];
  stop(): Promise<void>;
  /** Forgets submissions, recorded requests, faults and settings; sessions stay. */
  reset(): void;
  submissions(): Submission[];
  /** What was sent on to the next office. */
  reports(): Report[];
  /** An applicant who was returned changes something and submits again. */
  resubmit(id: string, edit: (applicant: Applicant) => void): void;
  requests(): RecordedRequest[];
  /** Ends all sessions; from now on they meet the login page, by redirect or in place, until somebody logs in. */
  expireSession(refusal?: Refusal): void;
  /** Replaces the faults that are on; `{}` ends them. */
  fault(fault: Fault): void;
}

/** Starts the practice portal on loopback. Rejects when the port is taken. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const { seed = 2020, applicants = 36, plans, proofs = false } = options;
  const state = createState(seed, applicants, { plans, proofs });
  const server = createServer(await makeCertificate(), (request, response) => {
    handleRequest(state, request, response).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    port,
    truth: state.roll.truth,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
    reset: () => clearState(state),
    submissions: () => [...state.submissions],
    reports: () => [...state.reports],
    resubmit: (id, edit) => resubmit(state, id, edit),
    requests: () => [...state.requests],
    expireSession: (refusal = 'redirect') => endSessions(state, refusal),
    fault: (fault) => setFault(state, fault),
  };
}
