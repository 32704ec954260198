import { createRoom } from './make-room';
import { type OwnElement, placeOwnElement } from './own-element';

/** Width of the panel and of its rail, in CSS pixels. */
export const PANEL_WIDTH = 400;
export const RAIL_WIDTH = 40;

export const PANEL_TAG = 'zcps-review-panel';

export interface PanelHost {
  isOpen(): boolean;
  isFolded(): boolean;
  /** Shows the panel; does nothing but fold when it is there already. */
  open(folded: boolean): void;
  fold(folded: boolean): void;
  /** Takes the panel and the room made for it away. */
  close(): void;
  /** Replaces the panel by a rail saying that the extension was updated and the page has to be loaded again. */
  retire(): void;
}

const STYLE = `
  iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: normal; }
  p { margin: 0; height: 100%; padding: 16px 10px; box-sizing: border-box; writing-mode: vertical-rl;
      font: 14px/20px system-ui, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1f2328; background: #fff3cd; }
  @media print { iframe, p { display: none; } }
`;

/**
 * The panel's place in the page: a fixed strip at the right edge that holds the extension's own page in a frame,
 * 400 px wide, 40 px when folded, with the application moved beside it. `panelUrl` is asked once per opening.
 */
export function createPanelHost(doc: Document, panelUrl: () => string, stillOurs: () => boolean): PanelHost {
  let own: OwnElement | null = null;
  let room: ReturnType<typeof createRoom> | null = null;
  let folded = false;

  const place = () => {
    own = placeOwnElement(doc, PANEL_TAG, stillOurs);
    room = createRoom(doc, own.host);
    // A page that is grey from top to bottom, as on days of mourning, may not hide the panel's state from it.
    if (getComputedStyle(doc.documentElement).filter !== 'none') own.raise();
    const style = doc.createElement('style');
    style.textContent = STYLE;
    own.root.append(style);
    return own;
  };

  const resize = () => {
    const width = folded ? RAIL_WIDTH : PANEL_WIDTH;
    own?.flag('data-folded', folded ? '' : null);
    own?.pin(strip(width));
    room?.take(width);
  };

  const close = () => {
    room?.giveBack();
    own?.remove();
    room = null;
    own = null;
  };

  return {
    isOpen: () => own !== null,
    isFolded: () => folded,
    open(asFolded) {
      folded = asFolded;
      if (own === null) {
        const { root } = place();
        const frame = doc.createElement('iframe');
        frame.title = '职称评审审核助手';
        frame.allow = '';
        frame.src = panelUrl();
        root.append(frame);
      }
      resize();
    },
    fold(asFolded) {
      folded = asFolded;
      resize();
    },
    close,
    retire() {
      if (own === null) return;
      close();
      folded = true;
      const { root } = place();
      const word = doc.createElement('p');
      word.setAttribute('role', 'status');
      word.textContent = '审核助手已更新，请刷新本页。草稿已保存。';
      root.append(word);
      resize();
    },
  };
}

/** Only what differs from the initial values, which `pin` asserts for every other property. */
function strip(width: number): Record<string, string> {
  return {
    display: 'block',
    position: 'fixed',
    top: '0',
    right: '0',
    bottom: '0',
    width: `${width}px`,
    'z-index': '2147483647',
    background: '#fff',
    'box-shadow': '0 0 0 1px #0003',
    'color-scheme': 'light',
  };
}
