import { describe, expect, test } from 'vitest';
import { builtinPack } from '@/lib/policy/builtin';
import { noteNamingWords } from '@/lib/review/note-words';
import { runRules } from '@/lib/review/run-rules';
import { sampleApplicants } from '@/lib/review/samples/samples';

describe('how a parameter is read', () => {
  test('names the words that are meant, where the value does not stand beside it', () => {
    const note = '附件名写有这些字样的，视为学历证明';
    expect(noteNamingWords({ note, value: ['学历证', '毕业证'] })).toBe('附件名写有“学历证”“毕业证”的，视为学历证明');
    const many = ['甲', '乙', '丙', '丁', '戊', '己', '庚'];
    expect(noteNamingWords({ note, value: many })).toBe('附件名写有“甲”“乙”“丙”“丁”“戊”“己”等7种字样的，视为学历证明');
    expect(noteNamingWords({ note: '申报方式为这些的按直接申报核对', value: ['破格'] })).toBe(
      '申报方式为“破格”的按直接申报核对',
    );
  });

  test('stays as it is where the value is no list of words', () => {
    expect(noteNamingWords({ note: '含上限', value: 1000 })).toBe('含上限');
  });

  test('no finding speaks of words that it does not name', () => {
    const pack = builtinPack();
    const notes: string[] = [];
    for (const { dossier } of sampleApplicants(pack.planYear)) {
      for (const role of ['employer', 'department'] as const) {
        for (const { rule, note } of runRules(dossier, { pack, role, object: 'qualification' })) {
          expect(note ?? '', rule).not.toContain('这些');
          notes.push(note ?? '');
        }
      }
    }
    expect(notes.some((note) => note.includes('“'))).toBe(true);
  });
});
