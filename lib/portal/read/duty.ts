import type { Duty, FeeSetting } from '@/lib/dossier/reading';
import type { Scan } from './scanned';
import { fold } from './text';

const FEES = /收费设[定置]/;
const NO_FEE = /^不收费$|^免收?费?$/;
const PLAN = /计划/;
/** 单位推荐截止时间:2020-11-05 23:59:59, as a line or as a row of two cells. */
const DATED =
  /^([^\s:：]{2,30}(?:时间|日期))\s*[:：]?\s*(\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)$/;
const LINES = 'p,li,tr,td,dd,div,span';
const MOST_LINES = 30;

/** What a page without applicants says about fees or the dates of a plan; null on any other page. */
export function dutyOn(scans: Scan[], titles: string[]): Duty | null {
  if (titles.some((text) => FEES.test(text))) return { is: 'fees', settings: scans.flatMap(feeSettings) };
  if (!titles.some((text) => PLAN.test(text))) return null;
  const lines = scans.flatMap(datedLines).slice(0, MOST_LINES);
  return lines.length === 0 ? null : { is: 'plan', lines };
}

/** Every group of choices that has one for charging nothing. */
function feeSettings({ controls, visible }: Scan): FeeSetting[] {
  const settings: FeeSetting[] = [];
  const groups = new Set<string>();
  for (const control of controls.filter(visible)) {
    if (control.localName === 'select') {
      const options = [...(control as HTMLSelectElement).options].map(({ text }) => fold(text));
      const chosen = options[(control as HTMLSelectElement).selectedIndex] ?? '';
      if (options.some((text) => NO_FEE.test(text))) settings.push({ about: aboutOf(control), chosen });
      continue;
    }
    const { type, name } = control as HTMLInputElement;
    if (type !== 'radio' || groups.has(name)) continue;
    groups.add(name);
    const group = controls.filter(
      (one) => (one as HTMLInputElement).type === 'radio' && one.getAttribute('name') === name,
    );
    const labels = group.map((one) =>
      fold((one as HTMLInputElement).labels?.[0]?.textContent ?? one.nextSibling?.textContent ?? ''),
    );
    const chosen = labels[group.findIndex((one) => (one as HTMLInputElement).checked)] ?? '';
    if (labels.some((text) => NO_FEE.test(text))) settings.push({ about: aboutOf(control), chosen });
  }
  return settings;
}

/** What else stands in the row of a list; '' where the row only asks whether fees are charged. */
function aboutOf(control: Element): string {
  const cells = [...(control.closest('tr')?.cells ?? [])].filter(
    (cell) => cell.localName === 'td' && !cell.contains(control),
  );
  return cells
    .map((cell) => fold(cell.querySelector('button,a,input') ? '' : (cell.textContent ?? '')))
    .filter(Boolean)
    .join(' ');
}

function datedLines({ doc }: Scan): string[] {
  const lines = [...doc.querySelectorAll(LINES)].flatMap(({ textContent }) => {
    const [, name, date] = DATED.exec(fold(textContent ?? '')) ?? [];
    return date === undefined ? [] : `${name}:${date}`;
  });
  return [...new Set(lines)];
}
