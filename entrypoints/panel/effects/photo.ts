import { awaitedPhoto, workKey } from '@/components/panel/model/selectors';
import { inspectPhoto } from '../inspect-photo';
import type { MakeEffect } from './effect';

/** The photo of whoever is on the page is looked at once the page has settled. */
export const loadPhoto: MakeEffect = ({ ports, state, dispatch, once }) => {
  function follow(): void {
    const url = awaitedPhoto(state());
    const owner = workKey(state());
    if (url === null || !(state().page?.settled || state().impatient)) return;
    once(`photo ${owner} ${url}`, async () => {
      const facts = await inspectPhoto(ports, url);
      // Two applicants' photos may share one address: an answer about somebody who has gone does not count.
      if (workKey(state()) === owner) dispatch({ type: 'photo-inspected', url, facts });
      else follow();
    });
  }
  return { follow };
};
