import type { PlantedDefect, Truth } from '../practice-portal/server.ts';
import { type Panel, panelOf, type ShownFinding } from './harness/panel.ts';
import { PLACES, PortalPages } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { within } from './harness/truth.ts';

/** So many applicants are looked at side by side: a panel spends most of its time waiting for its page to come to rest. */
const TABS = 3;

/** What the panel says about one applicant, and the truth as far as this kind of review is about it. */
interface Judged {
  truth: Truth;
  suggestion: string | null;
  findings: ShownFinding[];
}

for (const object of ['archive', 'qualification', 'department'] as const) {
  test(`all planted defects are found, none invented, none passed: ${PLACES[object].menu}`, async ({
    portal,
    server,
    chromium,
  }) => {
    test.setTimeout(10 * 60_000);
    await portal.login(PLACES[object].role);
    const judged: Judged[] = [];
    const waiting = [...server.truth];
    const judgeInOneTab = async (tab: PortalPages) => {
      for (let truth = waiting.shift(); truth !== undefined; truth = waiting.shift()) {
        await tab.goToApplicant(object, truth);
        judged.push(await judge(await panelOf(tab.page), within(object, truth)));
      }
    };
    const others = Array.from({ length: TABS - 1 }, async () => new PortalPages(await chromium.context.newPage()));
    await Promise.all([portal, ...(await Promise.all(others))].map(judgeInOneTab));
    expect(judged).toHaveLength(server.truth.length);
    const open = openForEverybody(judged);
    expect.soft(judged.flatMap((one) => missed(one))).toEqual([]);
    expect.soft(judged.flatMap((one) => invented(one, open))).toEqual([]);
    expect.soft(judged.flatMap((one) => misjudged(one, open))).toEqual([]);
    expect(planted(judged)).toBeGreaterThan(judged.length / 2);
  });
}

/** What is said at one moment: a page that moves once more makes the panel read, and suggest nothing, for that long. */
async function judge(panel: Panel, truth: Truth): Promise<Judged> {
  let judged = null as Judged | null;
  await expect(async () => {
    await panel.ready();
    await expect(panel.field('person.name')).toHaveText(truth.name);
    const suggestion = await panel.suggestion();
    const findings = await panel.findings();
    await expect(panel.root, 'nothing changed meanwhile').toHaveAttribute('data-ready', '', { timeout: 1 });
    expect(await panel.suggestion()).toBe(suggestion);
    judged = { truth, suggestion, findings };
  }).toPass();
  if (judged === null) throw new Error(`${truth.name} was not judged.`);
  return judged;
}

/** Planted defects whose finding is not there, has another outcome or consequence, or does not show its values. */
function missed({ truth, findings }: Judged): string[] {
  return truth.defects.flatMap((defect) => {
    const finding = findings.find(({ rule }) => rule === defect.rule);
    const about = `${truth.name}: ${defect.detail} (${defect.rule})`;
    if (finding === undefined) return [`${about}: no finding`];
    // Another planted defect may have made this one unreadable: then it is open, and never passed.
    if (finding.outcome === 'incomplete' && touched(truth, defect.rule)) return [];
    if (finding.outcome !== defect.outcome) return [`${about}: ${finding.outcome} instead of ${defect.outcome}`];
    if (finding.disposition !== defect.disposition) {
      return [`${about}: ${finding.disposition} instead of ${defect.disposition}`];
    }
    return missingEvidence(defect, finding).map((value) => `${about}: does not show ${value}`);
  });
}

function missingEvidence(defect: PlantedDefect, finding: ShownFinding): string[] {
  const shown = finding.evidence.join('\n');
  return defect.evidence.filter((value) => !shown.includes(value));
}

/**
 * Failures that nobody planted, and things left unread that the page shows plainly. A step for a person is neither: it is
 * asked wherever the notice wants it, as about the vacancy of everybody in 事业编制.
 */
function invented({ truth, findings }: Judged, open: Set<string>): string[] {
  const settled = ['pass', 'inapplicable', 'manual'];
  return findings
    .filter(({ rule, outcome }) => !settled.includes(outcome) && !open.has(rule))
    .filter(({ rule }) => !truth.defects.some((defect) => defect.rule === rule) && !touched(truth, rule))
    .map(({ rule, outcome, text }) => `${truth.name}: ${rule} ${outcome}: ${text}`);
}

/** Suggestions other than what the planted defects fold to, and passes of what a defect made impossible to judge. */
function misjudged({ truth, suggestion, findings }: Judged, open: Set<string>): string[] {
  const wanted = truth.suggestion === 'pass' && open.size > 0 ? 'undecided' : truth.suggestion;
  const wrong = suggestion === wanted ? [] : [`${truth.name}: suggests ${suggestion} instead of ${wanted}`];
  const passed = findings.filter(({ rule, outcome }) => outcome === 'pass' && touched(truth, rule));
  return [...wrong, ...passed.map(({ rule }) => `${truth.name}: ${rule} passes although it cannot be judged`)];
}

function touched(truth: Truth, rule: string): boolean {
  return truth.defects.some((defect) => defect.touches.includes(rule));
}

/** Rules that this kind of page leaves open for whoever is on it, because it does not show what they need. */
function openForEverybody(judged: Judged[]): Set<string> {
  const isOpen = ({ outcome }: ShownFinding) => outcome === 'incomplete' || outcome === 'manual';
  const [first, ...others] = judged.map(({ findings }) => new Set(findings.filter(isOpen).map(({ rule }) => rule)));
  return new Set([...(first ?? [])].filter((rule) => others.every((rules) => rules.has(rule))));
}

function planted(judged: Judged[]): number {
  return judged.reduce((sum, { truth }) => sum + truth.defects.length, 0);
}
