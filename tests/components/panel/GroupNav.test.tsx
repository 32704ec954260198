// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fakeJudge, finding, reading } from '../fixtures';
import { machine, one, showPanel } from '../harness';

test('what is to be verified counts with what is to be written once the opinion says it', async () => {
  const { send, remember } = machine(
    fakeJudge([
      finding('training-hours'),
      finding('photo-size'),
      finding('social-security-gap', { disposition: 'confirm' }),
    ]),
  );
  send({ type: 'page-read', reading: reading() });
  await showPanel(remember());
  const written = () => one('[data-count="fail"]').textContent;
  const before = written();
  await showPanel(send({ type: 'in-draft-chosen', rule: 'social-security-gap', inDraft: false }));
  expect(written()).toBe('写入意见 2');
  await showPanel(send({ type: 'in-draft-chosen', rule: 'social-security-gap', inDraft: true }));
  expect(written()).toBe('写入意见 3');
  expect(before).toBe('写入意见 3');
});
