import { describe, expect, it } from 'vitest';
import { isSameApplicant } from '@/lib/portal/act/same-applicant';

const zhang = { name: '张测试', idNumber: '330106197503120017', unit: '模拟地质勘查院', plan: '' };

describe('isSameApplicant', () => {
  it('accepts the same person however the page spaces and masks it', () => {
    expect(isSameApplicant(zhang, { ...zhang, name: '张 测试', idNumber: '330106********0017' })).toBe(true);
    expect(isSameApplicant(zhang, { ...zhang, idNumber: '3301**********0017' })).toBe(true);
    expect(isSameApplicant({ ...zhang, idNumber: '330***17' }, { ...zhang, idNumber: '3301********0017' })).toBe(true);
    expect(
      isSameApplicant({ ...zhang, idNumber: '11010519491231002x' }, { ...zhang, idNumber: '11010519491231002X' }),
    ).toBe(true);
  });

  it('accepts what one side does not know', () => {
    expect(isSameApplicant(zhang, { ...zhang, idNumber: '', unit: '' })).toBe(true);
    expect(isSameApplicant({ ...zhang, idNumber: '******************' }, zhang)).toBe(true);
  });

  it('fails when the name differs', () => {
    expect(isSameApplicant(zhang, { ...zhang, name: '李测试' })).toBe(false);
  });

  it('fails for a namesake with another ID number, masked or not', () => {
    expect(isSameApplicant(zhang, { ...zhang, idNumber: '330106197503120025' })).toBe(false);
    expect(isSameApplicant(zhang, { ...zhang, idNumber: '330106********0025' })).toBe(false);
    expect(isSameApplicant(zhang, { ...zhang, idNumber: '340106********0017' })).toBe(false);
  });

  it('fails for a namesake in another unit', () => {
    expect(isSameApplicant(zhang, { ...zhang, unit: '模拟测绘院' })).toBe(false);
  });
});
