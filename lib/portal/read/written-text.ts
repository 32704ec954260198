export function clean(text: string): string {
  return ticked(text.replace(LEAD, '').trim());
}

/** What may stand between a label and its value: a colon, with the marks of a field that must be filled or is explained. */
const LEAD = /^[?？*＊\s]*[:：]+\s*/;

const BOXES = /[□☐○◯☑☒■√✓✔●◉]/;

/** ☑男　□女 as printed forms have it: what is ticked, or nothing. */
function ticked(text: string): string {
  if (!BOXES.test(text[0] ?? '') || (text.match(new RegExp(BOXES, 'g'))?.length ?? 0) < 2) return text;
  return [...text.matchAll(/[☑☒■√✓✔●◉]\s*([^□☐○◯☑☒■√✓✔●◉]+)/g)]
    .map(([, choice = '']) => choice.replace(LEAD, '').trim())
    .join('、');
}
