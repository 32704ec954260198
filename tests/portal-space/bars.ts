import type { Measured } from './measure.ts';

/** Milliseconds from the last thing shown to the complete panel. */
export const IN_TIME = 3000;

/** Everything about one portal that may not be, in words, by kind. Missed defects and false alarms have a bar over many. */
export function faultsOf(one: Measured, inTime = IN_TIME): Record<string, string[]> {
  return {
    broken: one.broken === null ? [] : [one.broken],
    wrong: one.wrong,
    'false pass': one.falsePasses,
    'missed defect': one.missedDefects,
    'false alarm': one.falseAlarms,
    late:
      one.broken === null && (one.ready ?? Number.POSITIVE_INFINITY) > inTime ? [`complete after ${one.ready} ms`] : [],
    fill: one.fill,
    unread: one.unread,
  };
}

/** The kinds of fault a portal has. */
export function kindsOf(one: Measured, inTime = IN_TIME): string[] {
  return Object.entries(faultsOf(one, inTime)).flatMap(([kind, said]) => (said.length > 0 ? [kind] : []));
}

/** What is asserted over many portals, each as `what: measured (allowed)`; empty when every bar is held. */
export function broken(all: Measured[], inTime = IN_TIME): string[] {
  const sum = (pick: (one: Measured) => number) => all.reduce((total, one) => total + pick(one), 0);
  const defects = sum((one) => one.defects);
  const counts = (kind: string) => sum((one) => faultsOf(one, inTime)[kind]?.length ?? 0);
  const bar = (kind: string, allowed: number) =>
    counts(kind) > allowed ? [`${kind}: ${counts(kind)} (${allowed})`] : [];
  return [
    ...bar('broken', 0),
    ...bar('wrong', 0),
    ...bar('false pass', 0),
    ...bar('missed defect', Math.floor(defects * 0.005)),
    ...bar('false alarm', Math.floor(defects * 0.005)),
    ...bar('late', 0),
    ...bar('fill', 0),
    ...bar('unread', Math.floor(sum((one) => one.shown) * 0.005)),
  ];
}
