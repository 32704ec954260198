import type { FieldReading, PageReading } from '@/lib/dossier/reading';
import type { Applicant } from '@/lib/messages/protocol';

/** Who the reading says is on the page; '' for what it does not know. */
export function applicantOf(reading: PageReading): Applicant {
  return {
    name: known(reading.fields['person.name']),
    idNumber: known(reading.fields['person.id-number']),
    unit: known(reading.fields['unit.name']),
    plan: known(reading.fields['application.plan']),
  };
}

/** True unless name, ID number or unit differ where both sides know them; masked ID numbers agree where both show a character. */
export function isSameApplicant(a: Applicant, b: Applicant): boolean {
  return agree(a.name, b.name) && agree(a.unit, b.unit) && idNumbersAgree(a.idNumber, b.idNumber);
}

function known(field: FieldReading): string {
  return field.state === 'read' ? field.text : '';
}

function agree(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  return one === '' || other === '' || one === other;
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Sites mask with different lengths, so a masked number is compared by what stands before and after the mask. */
function idNumbersAgree(a: string, b: string): boolean {
  const [one, other] = [bare(a).toUpperCase(), bare(b).toUpperCase()];
  if (one === '' || other === '') return true;
  if (!one.includes('*') && !other.includes('*')) return one === other;
  return startsAgree(head(one), head(other)) && startsAgree(reversed(tail(one)), reversed(tail(other)));
}

function head(number: string): string {
  return number.split('*', 1)[0] ?? '';
}

function tail(number: string): string {
  return number.slice(number.lastIndexOf('*') + 1);
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

function startsAgree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
