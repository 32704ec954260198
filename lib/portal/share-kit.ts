/** Where scripts that are put in later find a kit: in our own world, which no page script sees. */
const nameOf = (kit: 'agent-kit' | 'marks-kit') => Symbol.for(`zcps-review-assistant ${kit}`);

/** Lays the kit of that name out for the parts of the agent that are put in after it. */
export function shareKit(name: 'agent-kit' | 'marks-kit', kit: object): void {
  Object.assign(globalThis, { [nameOf(name)]: kit });
}
