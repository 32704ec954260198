import { choicesOf } from '@/components/panel/model/batch';
import { groupFindings } from '@/components/panel/model/groups';
import { marksOf } from '@/components/panel/model/marks';
import type { MakeEffect } from './effect';

const NONE = '[]';

/** The page shows the marks of the present findings; it is told only when they change. */
export const drawMarks: MakeEffect = ({ ports, state }) => {
  let drawn = NONE;
  return {
    follow() {
      const { review } = state();
      const wanted = review === null ? [] : marksOf(groupFindings(review.findings, choicesOf(state())));
      const text = JSON.stringify(wanted);
      if (text === drawn) return;
      drawn = text;
      ports.askPage('page/marks', { marks: wanted }).catch(() => {
        // The page went away or is being replaced; the next reading sends them again.
        drawn = NONE;
      });
    },
  };
};
