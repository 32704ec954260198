import { asSeen, drop, type KeptClick, putClick, readPending, surplus } from '@/entrypoints/background/session';
import { LogError } from '@/lib/database/errors';
import type { StoredShown } from '@/lib/database/shapes';
import type { Decision } from '@/lib/log/chain/append';
import type { ReviewLog } from '@/lib/log/review-log';
import { tellPanel } from '@/lib/messages/channel';
import type { Applicant } from '@/lib/record/applicant';
import type { Observed } from '@/lib/record/entry';
import { matchDecision } from './match-decision';

export interface SettleNeeds {
  log: ReviewLog;
  now: () => number;
  /** This extension's version, kept with every entry. */
  version: string;
}

/** How long after a failed write the next is tried. */
const RETRY = 15_000;

/**
 * Logs every decision that is known to be sent by now, and lets go of what leads to nothing. Whatever it is broken off
 * at, running it again ends in the same: appending is idempotent by click, and nothing is let go before it is logged.
 * Gives the time at which to run it again even if nothing happens.
 */
export async function settle({ log, now, version }: SettleNeeds): Promise<number | null> {
  const { clicks, requests } = await readPending();
  const matching = matchDecision(clicks.map(asSeen), requests, now());
  let again = matching.recheckAt;
  for (const match of matching.sent) {
    const kept = clicks.find(({ click }) => click.id === match.click);
    if (kept === undefined) continue;
    const logged = await record(log, kept, match.observed, version);
    if (logged) await drop({ clicks: [], requests: [match.request] });
    else again = Math.min(again ?? Number.POSITIVE_INFINITY, now() + RETRY);
  }
  const sent = new Set(matching.sent.map((match) => match.request));
  const idle = requests.filter((request) => !sent.has(request.id) && !matching.drop.requests.includes(request.id));
  await drop({ clicks: matching.drop.clicks, requests: [...matching.drop.requests, ...surplus(idle)] });
  return again;
}

/** True once the decision is in the log. When it cannot be written it stays pending, and the reviewer is told. */
async function record(log: ReviewLog, kept: KeptClick, observed: Observed, version: string): Promise<boolean> {
  const { click, tabId, portal } = kept;
  const shown = await log.drafts.shownAt(click.id).catch(reported);
  const written = await log
    .on(portal)
    .append(decisionOf(kept, shown, observed, version))
    .catch((error: unknown) => logErrorOrThrow(error));
  if (written instanceof LogError) {
    const message = `审核结果已提交平台，但未记入日志。${written.message}`;
    // Not awaited here and below: a panel that is slow to answer must not hold up the line.
    void tellPanel('panel/log-failed', { tabId, message });
    return false;
  }
  await log.drafts.close(click.id).catch(reported);
  await log.tidy().catch(reported);
  const { seq } = written;
  void tellPanel('panel/decision-logged', { tabId, seq, verdict: click.verdict, opinion: click.opinion });
  // Last: a worker killed before this does all of it again, which changes nothing but tells the panel twice.
  await putClick({ ...kept, seq });
  return true;
}

function reported(error: unknown): null {
  console.error(error);
  return null;
}

function logErrorOrThrow(error: unknown): LogError {
  if (!(error instanceof LogError)) throw error;
  console.error(error);
  return error;
}

function decisionOf(
  { click }: KeptClick,
  shown: StoredShown | null,
  observed: Observed,
  version: string,
): Omit<Decision, 'portal'> {
  const working = shown?.working ?? null;
  return {
    id: click.id,
    applicant: completed(click.applicant, working?.applicant ?? null),
    known: shown?.subject ?? null,
    role: click.role ?? working?.role ?? null,
    object: click.object ?? working?.object ?? null,
    openedAt: shown?.openedAt ?? null,
    body: {
      verdict: click.verdict,
      button: click.button,
      option: click.option,
      opinion: click.opinion,
      sent: observed,
      clickedAt: click.at,
      review: working?.review ?? null,
      choices: working?.choices ?? {},
      draft: working?.draft?.text ?? null,
      filled: working?.filled?.text ?? null,
      extension: version,
      dossier: working?.dossier ?? null,
      ...(working?.notes === undefined ? {} : { notes: working.notes }),
      ...(working?.looks === undefined ? {} : { looks: working.looks }),
    },
  };
}

/** What the page of the decision does not show is taken from what the panel had read of the same person. */
function completed(clicked: Applicant, known: Applicant | null): Applicant {
  if (known === null) return clicked;
  return {
    name: clicked.name || known.name,
    idNumber: clicked.idNumber,
    unit: clicked.unit || known.unit,
    plan: clicked.plan || known.plan,
  };
}
