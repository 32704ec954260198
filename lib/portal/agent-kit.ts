/**
 * What the parts of the agent that are put in when needed (`marks/`, `teach/`, `list/`, `files/`, `fill/`) take from the agent that is there already.
 * In their builds this module stands for the running agent's own, so that nothing of the reader is carried twice and the
 * scans and our own elements are the same ones.
 */
export { applicantIn, mayBeSameCase } from '@/lib/dossier/identity';
export { FIELD_IDS } from '@/lib/dossier/reading';
export { chooseBox } from './act/choose-box';
export { frameAround, sameOriginDocuments } from './act/documents';
export { everyDocument } from './act/every-document';
export { type LayoutChange, onLayoutChange } from './act/layout-changes';
export { windowSize } from './act/measures';
export { isOwn, MARKS_TAG, placeOwnElement } from './act/own-element';
export { provide } from './act/put-in';
export { type Rested, rested } from './act/rested';
export { ENOUGH, labelOf, textAround } from './box-label';
export {
  decides,
  decisionIn,
  isChosen,
  near,
  rankOf,
  TABS,
  verdictGroups,
  verdictOf,
  verdictsOf,
} from './decision-form';
export { editable, opinionBoxesIn, opinionBoxOf } from './opinion-boxes';
export { BUTTONS, isInSearchForm, isNear, isSearchBox } from './opinion-places';
export { lexiconOf } from './profile/lexicon';
export { comboBox } from './read/combos';
export { documentIn } from './read/document-in';
export { readFields } from './read/field-readings';
export { findFields } from './read/fields';
export { QUOTE_LENGTH } from './read/found';
export { framesIn, scanFrames } from './read/frames';
export { isPersonList } from './read/kinds';
export { pathOf } from './read/path';
export { findPhotos, readPhoto } from './read/photo';
export { readPage } from './read/read-page';
export { bodyOf } from './read/tables/grid-body';
export { headerKey, isTaught, matchList } from './read/tables/list-match';
export { readPager } from './read/tables/pager';
export { sortTables } from './read/tables/sorted-tables';
export { compatible, fold, headingText, labelKey } from './read/text';
export { readValue } from './read/values';
export { childrenOf, nodeAround, parentOf, visibilityIn } from './read/visible';
export { closedPartsIn } from './views/closed-parts';
