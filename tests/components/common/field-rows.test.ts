import { expect, test } from 'vitest';
import { fieldRows } from '@/components/common/field-rows';
import { date, insured, list, makeDossier } from '../../rules/make-dossier';

function insuranceText(from: string, to: string): string {
  const row = insured('2010-10', '2011-03', {
    from: Object.assign(date('2010-10'), { text: from }),
    to: Object.assign(date('2011-03'), { text: to }),
  });
  const dossier = makeDossier({ lists: { 'social-security': list([row]) } });
  return fieldRows(dossier).find(({ id }) => id === 'social-security')?.text ?? '';
}

test('a period that stands in one cell is shown once, two months in two cells are both shown', () => {
  expect(insuranceText('2010年10月至2011年3月', '2010年10月至2011年3月')).toBe(
    '1 行\n虚构市测绘院 2010年10月至2011年3月',
  );
  expect(insuranceText('2010-10', '2011-03')).toBe('1 行\n虚构市测绘院 2010-10 2011-03');
  expect(insuranceText('2010-10', '2010-10')).toBe('1 行\n虚构市测绘院 2010-10 2010-10');
});
