import { describe, expect, it, vi } from 'vitest';
import type { Mark } from '@/lib/messages/mark';
import { createLateMarks } from '@/lib/portal/act/late-marks';
import type { PageMarks } from '@/lib/portal/act/parts';

const mark = (rule: string): Mark => ({ rule, number: 1, kind: 'fail', label: '甲', places: [] });

/** Marks whose script comes when `arrive` is called. */
function comingLater() {
  const drawn = {
    set: vi.fn((marks: Mark[]) => marks.length),
    show: vi.fn(async () => 1),
    point: vi.fn(),
    enable: vi.fn(),
    stop: vi.fn(),
  } satisfies PageMarks;
  const { promise, resolve } = Promise.withResolvers<() => PageMarks>();
  const start = vi.fn(() => promise);
  const begin = vi.fn(() => drawn);
  return { drawn, start, begin, arrive: () => resolve(begin), marks: createLateMarks(start) };
}

describe('marks whose script is put in when needed', () => {
  it('is not put in while there is nothing to draw', async () => {
    const { start, marks } = comingLater();
    await expect(marks.set([])).resolves.toBe(0);
    await marks.point([]);
    marks.enable(false);
    expect(start).not.toHaveBeenCalled();
  });

  it('draws what was asked for last while it came, and begins once', async () => {
    const { drawn, begin, arrive, marks } = comingLater();
    const first = marks.set([mark('甲')]);
    const second = marks.set([mark('乙'), mark('丙')]);
    arrive();
    await expect(Promise.all([first, second])).resolves.toEqual([2, 2]);
    expect(begin).toHaveBeenCalledTimes(1);
    expect(drawn.set.mock.calls.map(([marked]) => marked.map(({ rule }) => rule))).toEqual([
      ['乙', '丙'],
      ['乙', '丙'],
    ]);
  });

  it('draws nothing of an applicant who is gone when it comes', async () => {
    const { drawn, arrive, marks } = comingLater();
    const drawing = marks.set([mark('甲')]);
    await marks.set([]);
    arrive();
    await expect(drawing).resolves.toBe(0);
    expect(drawn.set.mock.calls).toEqual([[[]]]);
  });

  it('begins hidden where the panel was folded meanwhile', async () => {
    const { drawn, arrive, marks } = comingLater();
    const drawing = marks.set([mark('甲')]);
    marks.enable(false);
    arrive();
    await drawing;
    expect(drawn.enable.mock.calls).toEqual([[false]]);
    marks.enable(true);
    expect(drawn.enable).toHaveBeenLastCalledWith(true);
  });

  it('begins nothing on a page that was given up', async () => {
    const { begin, arrive, marks } = comingLater();
    const drawing = marks.set([mark('甲')]);
    marks.stop();
    arrive();
    await expect(drawing).resolves.toBe(0);
    await expect(marks.show('甲', [])).resolves.toBe(0);
    expect(begin).not.toHaveBeenCalled();
  });
});
