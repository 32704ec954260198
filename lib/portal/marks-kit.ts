/**
 * What the other parts of the agent (`teach/`, `list/`, `files/`, `fill/`) take from the part that draws marks, which is put in before
 * them. In their builds this module stands for that part's own, as `agent-kit` does for the agent's.
 */
export { freeRoom } from './marks/free-room';
export { resolvePlace } from './marks/place';
export { boxOnScreen, insideOf, isRendered, isUncovered, type ScreenBox } from './marks/place-on-screen';
export { reveal } from './marks/reveal';
export { takenRoom } from './marks/taken-room';
export { windowLayer } from './marks/window-layer';
