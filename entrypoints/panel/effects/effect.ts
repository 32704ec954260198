import type { PanelEvent } from '@/components/panel/model/event';
import type { PanelState } from '@/components/panel/model/state';
import type { PanelPorts } from '../panel-ports';
import type { Saver } from '../saver';

/** What an effect works with. */
export interface Outside {
  ports: PanelPorts;
  saver: Saver;
  now(): number;
  /** The present state; it moves on while an answer is awaited. */
  state(): PanelState;
  dispatch(event: PanelEvent): void;
  /** Starts the work, unless one of this name is still under way. */
  once(flight: string, work: () => Promise<void>): void;
}

/** Something that a change of the panel's state makes necessary outside: a question, a save, marks on the page. */
export interface Effect {
  /** Looks at what changed since `before`, and does what that asks for. It changes the state by events only. */
  follow(before: PanelState): void;
  /** The panel goes away. */
  stop?(): void;
}

export type MakeEffect = (outside: Outside) => Effect;
