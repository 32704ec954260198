// @vitest-environment happy-dom
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useFocusKept } from '@/components/workbench/use-focus-kept';
import { click, mount } from '../harness';

function Page() {
  const [busy, setBusy] = useState(false);
  useFocusKept(busy);
  return (
    <>
      <button type="button" id="ask" disabled={busy} onClick={() => setBusy(true)}>
        开始
      </button>
      <button type="button" id="other">
        别的
      </button>
      <button type="button" id="done" onClick={() => setBusy(false)}>
        完成
      </button>
    </>
  );
}

const button = (id: string) => document.getElementById(id) as HTMLButtonElement;

it('gives the focus back to the button that was switched off', async () => {
  await mount(<Page />);
  button('ask').focus();
  await click(button('ask'));
  // As a browser does it when it draws the button switched off.
  button('ask').blur();
  await click(button('done'));
  expect(document.activeElement?.id).toBe('ask');
});

it('leaves the focus where it went meanwhile', async () => {
  await mount(<Page />);
  button('ask').focus();
  await click(button('ask'));
  button('other').focus();
  await click(button('done'));
  expect(document.activeElement?.id).toBe('other');
});
