/**
 * What the parts of the agent that are put in when needed (`teach/`, `list/`, `files/`, `fill/`) take from the agent that is there already.
 * In their builds this module stands for the running agent's own, so that nothing of the reader is carried twice and the
 * scans and our own elements are the same ones.
 */
export { applicantIn, mayBeSameCase } from '@/lib/dossier/identity';
export { FIELD_IDS } from '@/lib/dossier/reading';
export { chooseBox } from './act/choose-box';
export { sameOriginDocuments } from './act/documents';
export { freeRoom } from './act/free-room';
export { onLayoutChange } from './act/layout-changes';
export { isOwn, placeOwnElement } from './act/own-element';
export { boxOnScreen, insideOf, isRendered, isUncovered } from './act/place-on-screen';
export { provide } from './act/put-in';
export { rested } from './act/rested';
export { reveal } from './act/reveal';
export { takenRoom } from './act/taken-room';
export { windowLayer } from './act/window-layer';
export { labelOf } from './box-label';
export { opinionBoxesIn } from './opinion-boxes';
export { resolvePlace } from './place';
export { lexiconOf } from './profile/lexicon';
export { documentIn } from './read/document-in';
export { readFields } from './read/field-readings';
export { findFields } from './read/fields';
export { scanFrames } from './read/frames';
export { bodyOf } from './read/grid-body';
export { isPersonList } from './read/kinds';
export { headerKey, isTaught, matchList } from './read/list-match';
export { readPager } from './read/pager';
export { pathOf } from './read/path';
export { findPhotos, readPhoto } from './read/photo';
export { readPage } from './read/read-page';
export { sortTables } from './read/sorted-tables';
export { fold, headingText, labelKey } from './read/text';
export { readValue } from './read/values';
export { parentOf } from './read/visible';
