import { keepBatch } from './batch';
import type { MakeEffect } from './effect';
import { drawMarks } from './marks';
import { loadMemory } from './memory';
import { recallNamedPack } from './named-pack';
import { loadPhoto } from './photo';
import { previewFill } from './preview';
import { keepWork, writeOutGone } from './saving';
import { losePatience } from './settling';

/**
 * What follows each change of the state, in this order: work on somebody who has gone is written before anything is fetched for
 * whoever came; what is fetched may change the state again before the rest looks at it; the page is spoken to last.
 */
export const EFFECTS: readonly MakeEffect[] = [
  writeOutGone,
  loadPhoto,
  loadMemory,
  keepBatch,
  recallNamedPack,
  keepWork,
  drawMarks,
  losePatience,
  previewFill,
];
