import type { MarksPart } from '@/lib/portal/act/parts';
import { listenForMarkKeys } from './mark-keys';
import { createMarks } from './marks';
import { openViewOf } from './open-view';
import { resolvePlace } from './place';

export const marksPart: MarksPart = {
  startMarks(doc, stillOurs, lexicon, onActivate) {
    const marks = createMarks(doc, stillOurs, (place) => resolvePlace(doc, place, lexicon()), onActivate);
    const stopKeys = listenForMarkKeys(doc, {
      isActive: marks.any,
      next: () => marks.step(1),
      previous: () => marks.step(-1),
      toggle: marks.toggle,
    });
    return {
      set: marks.set,
      async show(rule, places) {
        await openViewOf(doc, places, lexicon());
        return marks.show(rule, places);
      },
      point: marks.point,
      enable: marks.enable,
      stop() {
        stopKeys();
        marks.stop();
      },
    };
  },
};
