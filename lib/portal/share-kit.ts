/** Where scripts that are put in later find the agent's kit: in our own world, which no page script sees. */
const KIT = Symbol.for('zcps-review-assistant kit');

/** Lays the agent's kit out for the parts of the agent that are put in when needed. */
export function shareKit(kit: object): void {
  (globalThis as { [KIT]?: object })[KIT] = kit;
}
