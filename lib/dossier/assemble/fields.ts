import type { Dossier } from '@/lib/dossier/dossier';
import type { FieldId, PageReading } from '@/lib/dossier/reading';
import { DATE, ID_NUMBER, PERIOD, PLAN, SEX, STATEMENT, TEXT } from './kinds';
import { mergeField } from './merge-field';

/** Every field but the photo, from the pages of one applicant, newest first. */
export function assembleFields(pages: readonly PageReading[]): Omit<Dossier['fields'], 'photo'> {
  const text = (id: FieldId) => mergeField(pages, id, TEXT);
  const date = (id: FieldId) => mergeField(pages, id, DATE);
  return {
    'person.name': text('person.name'),
    'person.id-number': mergeField(pages, 'person.id-number', ID_NUMBER),
    'person.sex': mergeField(pages, 'person.sex', SEX),
    'person.birth-date': date('person.birth-date'),
    'person.employment': text('person.employment'),
    'person.work-start': date('person.work-start'),
    'person.profession': text('person.profession'),
    'person.practice-years': text('person.practice-years'),
    'person.integrity': text('person.integrity'),
    'unit.name': text('unit.name'),
    'unit.kind': text('unit.kind'),
    'unit.staffing': text('unit.staffing'),
    'unit.superior': text('unit.superior'),
    'education.level': text('education.level'),
    'education.school': text('education.school'),
    'education.major': text('education.major'),
    'education.graduated': date('education.graduated'),
    'education.proof': text('education.proof'),
    'title.current': text('title.current'),
    'title.obtained': date('title.obtained'),
    'title.appointed': date('title.appointed'),
    'application.plan': mergeField(pages, 'application.plan', PLAN),
    'application.title': text('application.title'),
    'application.level': text('application.level'),
    'application.field': text('application.field'),
    'application.route': text('application.route'),
    'application.point': text('application.point'),
    'application.submitted': date('application.submitted'),
    pledge: text('pledge'),
    'publicity.period': mergeField(pages, 'publicity.period', PERIOD),
    'publicity.start': date('publicity.start'),
    'publicity.end': date('publicity.end'),
    'publicity.result': text('publicity.result'),
    'opinion.employer': text('opinion.employer'),
    statement: mergeField(pages, 'statement', STATEMENT),
  };
}
