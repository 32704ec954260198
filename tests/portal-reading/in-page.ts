import './put-words-in-force';

/** What tests call inside a page. */
export { findDecisionForm, findOpinionBoxes } from '@/lib/portal/decision-form';
export { resolvePlace } from '@/lib/portal/place';
export { pageFingerprint, readInParts, readPage } from '@/lib/portal/read/read-page';
export { watchPage } from '@/lib/portal/watch';
export { KINDS, mutate } from './drift/run';
