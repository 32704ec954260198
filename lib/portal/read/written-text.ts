export function clean(text: string): string {
  return ticked(text.replace(LEAD, '').replace(STROKE, '').trim());
}

/** What may stand between a label and its value: a colon, with the marks of a field that must be filled or is explained. */
const LEAD = /^[?？*＊\s]*[:：]+\s*/;

/** What parts a value from the next label: 正高级工程师 | 申报专业：… */
const STROKE = /\s*[|｜丨]\s*$|\s\/\s*$/;

/** A place to tick in brackets: 事业（√）　企业（ ）. */
const IN_BRACKETS = /[(（]\s*([√✓✔]?)\s*[)）]/g;
const BOX = /[□☐○◯☑☒■√✓✔●◉]/;
const BEHIND_TICK = /[☑☒■√✓✔●◉]\s*([^□☐○◯☑☒■√✓✔●◉]+)/g;
const BEFORE_TICK = /([^□☐○◯☑☒■√✓✔●◉]+)[☑☒■√✓✔●◉]/g;

/** ☑男　□女 or 男（√）　女（ ） as printed forms have it: what is ticked, or nothing. */
function ticked(text: string): string {
  const plain = text.replace(IN_BRACKETS, (_, tick) => (tick ? '☑' : '□'));
  const leads = BOX.test(plain[0] ?? '');
  const isTicked = leads || BOX.test(plain.at(-1) ?? '');
  if (!isTicked || (plain.match(new RegExp(BOX, 'g'))?.length ?? 0) < 2) return text;
  return [...plain.matchAll(leads ? BEHIND_TICK : BEFORE_TICK)]
    .map(([, choice = '']) => choice.replace(/^[\s、，,;；:：]+/, '').trim())
    .join('、');
}
