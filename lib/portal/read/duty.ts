import type { Duty, FeeSetting } from '@/lib/dossier/reading';
import type { Scan } from './scanned';
import { fold } from './text';

const LINES = 'p,li,tr,td,dd,div,span';
const MOST_LINES = 30;

/** What a page without applicants says about fees or the dates of a plan; null on any other page. */
export function dutyOn(scans: Scan[], titles: string[]): Duty | null {
  const texts = scans[0]?.lexicon.texts;
  if (!texts) return null;
  if (titles.some((text) => texts.fees.test(text))) return { is: 'fees', settings: scans.flatMap(feeSettings) };
  if (!titles.some((text) => /计划/.test(text))) return null;
  const lines = scans.flatMap(datedLines).slice(0, MOST_LINES);
  return lines.length === 0 ? null : { is: 'plan', lines };
}

/** Every group of choices that has one for charging nothing. */
function feeSettings({ controls, visible, lexicon }: Scan): FeeSetting[] {
  const { noFee } = lexicon.texts;
  const settings: FeeSetting[] = [];
  const groups = new Set<string>();
  for (const control of controls.filter(visible)) {
    if (control.localName === 'select') {
      const options = [...(control as HTMLSelectElement).options].map(({ text }) => fold(text));
      const chosen = options[(control as HTMLSelectElement).selectedIndex] ?? '';
      if (options.some((text) => noFee.test(text))) settings.push({ about: aboutOf(control), chosen });
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
    if (labels.some((text) => noFee.test(text))) settings.push({ about: aboutOf(control), chosen });
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

function datedLines({ doc, lexicon }: Scan): string[] {
  const lines = [...doc.querySelectorAll(LINES)].flatMap(({ textContent }) => {
    const [, name, date] = lexicon.texts.datedLine.exec(fold(textContent ?? '')) ?? [];
    return date === undefined ? [] : `${name}:${date}`;
  });
  return [...new Set(lines)];
}
