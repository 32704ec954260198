// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIELD_IDS, type PageReading } from '@/lib/dossier/reading';
import { findDecisionForm } from '@/lib/portal/decision-form';
import { watchVerdict } from '@/lib/portal/fill/chosen-verdict';
import { frontScans } from '@/lib/portal/views/front-scans';
import { SHIPPED } from '../shipped-words';

let written: string | null = null;
let name = '张演练';

/** Watches a page of these buttons and of nothing that says which was chosen. */
function watched() {
  document.body.innerHTML = '<p><button>通过</button><button>退回</button></p><p><button id="leave">取消</button></p>';
  const fields = (id: string) => ({ state: 'read', text: id === 'person.name' ? name : '' });
  const reading = () =>
    ({ kind: 'review', fields: Object.fromEntries(FIELD_IDS.map((id) => [id, fields(id)])) }) as unknown as PageReading;
  const watch = watchVerdict(
    {
      read: reading,
      lastReading: reading,
      boxes: () => [],
      decision: () => findDecisionForm(document, SHIPPED),
      lexicon: () => SHIPPED,
      scans: () => frontScans(document, SHIPPED),
    },
    () => written,
  );
  const press = (selector: string) => {
    document.addEventListener('click', (event) => void watch.pressed(event), { once: true });
    document.querySelector<HTMLElement>(selector)?.click();
  };
  return { chosen: (word?: string) => watch.chosen(word)?.verdict ?? null, press };
}

describe('a verdict that was pressed long before it is sent', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    written = '缺2018年年度考核结果。';
    name = '张演练';
  });
  afterEach(() => void vi.useRealTimers());

  const pressedLongAgo = () => {
    const { chosen, press } = watched();
    press('button:nth-child(2)');
    vi.advanceTimersByTime(10 * 60_000);
    return { chosen, press };
  };

  it('counts for the button that sends the opinion written meanwhile', () => {
    expect(pressedLongAgo().chosen('确定')).toBe('return');
  });

  it('stands chosen for nobody else', () => {
    expect(pressedLongAgo().chosen()).toBeNull();
  });

  it('does not count for what puts away, and where nothing was written', () => {
    const { chosen } = pressedLongAgo();
    expect(chosen('保存')).toBeNull();
    written = null;
    expect(chosen('确定')).toBeNull();
  });

  it('does not count once it was taken back', () => {
    const { chosen, press } = pressedLongAgo();
    press('#leave');
    expect(chosen('确定')).toBeNull();
  });

  it('does not count for another person', () => {
    const { chosen } = pressedLongAgo();
    name = '李替换';
    expect(chosen('确定')).toBeNull();
  });
});
