import { length } from '../length.ts';
import { median } from '../measure.ts';
import { reviewPage } from '../reading/page.ts';
import { renderFacts } from '../table.ts';
import { busyPage } from './busy-page.ts';
import { evaluationTimes, sizeOf } from './content-script.ts';
import { findingsTimes } from './findings.ts';

const TABS = length(21, 1);
const LOADS = length(11, 1);
const SECONDS = length(20, 2);
const ELSEWHERE = '<!doctype html><html lang="zh"><head><title>帮助</title></head><body><p>操作手册</p></body></html>';

/** Size and start of the shipped content script, and the time until the panel shows findings, as text. */
export async function* measureLoading(): AsyncGenerator<string> {
  const { raw, gzip } = sizeOf();
  const elsewhere = await evaluationTimes(ELSEWHERE, TABS);
  const application = await evaluationTimes(reviewPage(1_500), TABS);
  yield renderFacts({
    title: 'Content script of the shipped build',
    notes: [
      'gzip at level 9, KB of 1024 bytes.',
      `Evaluate: compile and run as a classic script; medians of ${TABS} new tabs, each in a process of its own, with a stand-in for`,
      '  chrome.runtime. What the script puts off until the page rests (reading) is not in it. Time of the main thread, less that',
      '  of an empty script; by the clock it is the same on a machine that does nothing else.',
    ],
    facts: [
      { name: 'size', value: gzip / 1024, unit: 'KB gzip', aim: 30 },
      { name: 'size as it is', value: raw / 1024, unit: 'KB' },
      { name: 'evaluate', value: median(elsewhere.map(({ thread }) => thread)), unit: 'ms', aim: 3 },
      { name: 'evaluate, by the clock', value: median(elsewhere.map(({ clock }) => clock)), unit: 'ms' },
      {
        name: 'evaluate on an application of 1,500 nodes',
        value: median(application.map(({ thread }) => thread)),
        unit: 'ms',
      },
    ],
  });

  const times = await findingsTimes(LOADS);
  yield renderFacts({
    title: 'From page load to findings',
    notes: [
      `Practice portal on loopback, shipped build, 职称申报资格审查; medians of ${LOADS} applications after one that starts the worker.`,
      'Findings: the panel says [data-ready]. The portal fills parts of the page after load; the reader waits until it rests.',
    ],
    facts: [
      { name: 'navigation to load event', value: median(times.map(({ load }) => load)), unit: 'ms' },
      { name: 'load event to findings', value: median(times.map(({ load, ready }) => ready - load)), unit: 'ms' },
      { name: 'navigation to findings', value: median(times.map(({ ready }) => ready)), unit: 'ms' },
    ],
  });

  const busy = await busyPage(SECONDS);
  yield renderFacts({
    title: 'A page of 20,000 nodes that changes ten times a second',
    notes: [
      `The page's main thread over ${SECONDS} seconds, with the shipped build's panel open beside it and without any extension.`,
      'Blocked: what tasks of more than 50 ms take beyond that. Nothing that the page shows differs while it is watched.',
    ],
    facts: [
      { name: 'long tasks without', value: busy.without.longTasks, unit: '' },
      { name: 'long tasks with', value: busy.with.longTasks, unit: '' },
      { name: 'blocked by them without', value: busy.without.blocked, unit: 'ms' },
      { name: 'blocked by them with', value: busy.with.blocked, unit: 'ms' },
      {
        name: 'work added, of the whole time',
        value: ((busy.with.worked - busy.without.worked) / (SECONDS * 1000)) * 100,
        unit: '%',
        aim: 2,
      },
    ],
  });
}
