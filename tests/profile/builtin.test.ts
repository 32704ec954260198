import { describe, expect, it } from 'vitest';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';

describe('the built-in profile', () => {
  it('uses every spelling once, or bound to sections', () => {
    const free = Object.values(BUILTIN_PROFILE.fields).flatMap(({ labels }) =>
      labels.flat().filter((label) => typeof label === 'string'),
    );
    expect(free.filter((word, index) => free.indexOf(word) !== index)).toEqual([]);
  });

  it('names columns of its lists in what they need', () => {
    for (const { columns, need } of Object.values(BUILTIN_PROFILE.lists)) {
      for (const column of need.flat()) expect(Object.keys(columns)).toContain(column);
    }
  });
});
