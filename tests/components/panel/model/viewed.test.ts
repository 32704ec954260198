import { expect, test } from 'vitest';
import { spotsOf } from '@/components/panel/model/viewed';
import type { Evidence } from '@/lib/review/types';
import { finding } from '../../fixtures';

const URL = 'https://portal.invalid/1';
const evidence = (label: string, page: number, top: number, url = URL, flagged = true): Evidence => ({
  label,
  found: `第${page}页`,
  flagged,
  places: [],
  file: { url, at: { page, box: [0, top, 1, top + 0.1] } },
});

test('gives the places of one file in the order of its pages, without the file’s own name', () => {
  const findings = [
    finding('attachment-agreement', {
      outcome: 'fail',
      evidence: [
        evidence('附件1“学位证书”姓名', 2, 0.5),
        evidence('附件1“学位证书”', 2, 0.1, URL, false),
        evidence('附件2“聘书”姓名', 1, 0.1, 'https://portal.invalid/2'),
        { label: '附件3“保证书”', found: '没有打开', flagged: true, places: [] },
      ],
    }),
    finding('attachment-seal', { outcome: 'manual', evidence: [evidence('附件1“学位证书”', 1, 0.7)] }),
  ];
  expect(spotsOf(URL, findings).map(({ rule, says, flagged }) => [rule, says, flagged])).toEqual([
    ['attachment-seal', '第1页', true],
    ['attachment-agreement', '第2页', false],
    ['attachment-agreement', '姓名：第2页', true],
  ]);
  expect(spotsOf('https://portal.invalid/none', findings)).toEqual([]);
});
