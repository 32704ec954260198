import { namingOf } from '@/components/panel/model/named-pack';
import type { MakeEffect } from './effect';

/** What was named for this unit and stage is asked for once; what the reviewer names is remembered. */
export const recallNamedPack: MakeEffect = ({ ports, state, dispatch, once }) => ({
  follow({ namedPack: before }) {
    const { key, is, id, offered } = state().namedPack;
    const naming = namingOf(state());
    if (key === null || naming === null) return;
    if (is === 'waiting') {
      once(`named ${key}`, async () => {
        try {
          const { named } = await ports.askBackground('background/named-pack', { naming });
          dispatch({ type: 'pack-recalled', key, named });
        } catch (error) {
          console.warn('named-pack', error);
          dispatch({ type: 'pack-recalled', key, named: null });
        }
      });
      return;
    }
    const wasThere = before.key === key && before.is === 'ready';
    if (!wasThere || id === null || (id === before.id && offered.length === before.offered.length)) return;
    ports
      .askBackground('background/name-pack', { naming, answer: { id, offered: [...offered] } })
      .then(() => dispatch({ type: 'save-ended', ok: true }))
      .catch(() => dispatch({ type: 'save-ended', ok: false }));
  },
});
