import type { Place } from '@/lib/dossier/reading';
import type { Mark } from '@/lib/messages/mark';
import type { PageMarks } from './parts';

export interface LateMarks {
  /** Replaces all marks; gives how many of them have a place on the page now. */
  set(marks: Mark[]): Promise<number>;
  /** Shows the places of a rule; gives how many of them can be seen. */
  show(rule: string, places: Place[]): Promise<number>;
  /** Outlines elements and scrolls to the first. */
  point(elements: Element[]): Promise<void>;
  /** False takes marks off the page, true draws them again. */
  enable(on: boolean): void;
  stop(): void;
}

/** Marks whose script is put in with the first of them; what was asked for last meanwhile is what is drawn then. */
export function createLateMarks(start: () => Promise<() => PageMarks>): LateMarks {
  let drawn: PageMarks | null = null;
  let latest: Mark[] = [];
  let enabled = true;
  let stopped = false;

  const ready = async (): Promise<PageMarks | null> => {
    if (drawn !== null || stopped) return drawn;
    const begin = await start();
    if (drawn !== null || stopped) return drawn;
    drawn = begin();
    if (!enabled) drawn.enable(false);
    return drawn;
  };

  return {
    async set(marks) {
      latest = marks;
      if (drawn === null && marks.length === 0) return 0;
      return (await ready())?.set(latest) ?? 0;
    },
    show: async (rule, places) => (await (await ready())?.show(rule, places)) ?? 0,
    async point(elements) {
      if (elements.length > 0) (await ready())?.point(elements);
    },
    enable(on) {
      enabled = on;
      drawn?.enable(on);
    },
    stop() {
      stopped = true;
      drawn?.stop();
      drawn = null;
    },
  };
}
