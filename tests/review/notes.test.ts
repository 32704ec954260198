import { expect, test } from 'vitest';
import { type Notes, namedNotes, notesInDraft, withNote, withoutNote } from '@/lib/review/notes';
import { finding } from '../components/fixtures';

const note = (text: string, at = 0, inDraft = false) => ({ text, at, inDraft });

const NOTES: Notes = {
  'field:unit.name': note('与社保缴费单位不一致', 2, true),
  'rule:training-hours': note('2018年学时已电话核实。', 1, true),
  'rule:gone': note('旧规则的批注', 4),
  applicant: note('请科长复核', 3),
};

test('names what each note is about, the applicant first, then as they were written', () => {
  const named = namedNotes(NOTES, [finding('training-hours')]).map(({ about, text }) => `${about}：${text}`);
  expect(named).toEqual([
    '申报人：请科长复核',
    'training-hours 的名称：2018年学时已电话核实。',
    '工作单位：与社保缴费单位不一致',
    'gone：旧规则的批注',
  ]);
});

test('gives for the opinion only what was asked for, as sentences', () => {
  expect(notesInDraft(NOTES)).toEqual(['2018年学时已电话核实。', '与社保缴费单位不一致。']);
});

test('a blank text takes the note away; another text takes its place', () => {
  expect(withNote({}, 'applicant', note('  甲  '))).toEqual({ applicant: note('甲') });
  expect(withNote({ applicant: note('甲') }, 'applicant', note(' '))).toEqual({});
  expect(withoutNote(NOTES, 'applicant')).not.toHaveProperty('applicant');
});
