import { useEffect, useMemo } from 'react';
import { Panel } from '@/components/panel/Panel';
import { loadJudge } from './judge';
import { panelActions } from './panel-actions';
import { panelPorts } from './panel-ports';
import { createPanelStore } from './panel-store';
import { createTeachingStore } from './teaching-store';
import { useChosenRow } from './use-chosen-row';
import { useExpects } from './use-expects';
import { useFolded } from './use-folded';
import { usePanel } from './use-panel';
import { useTeaching } from './use-teaching';
import { watchSight } from './watch-sight';

/** The panel of this tab, put together from judge, ports and store. */
export function PanelPage({ tabId }: { tabId: number }) {
  const { store, actions, teaching, ports } = useMemo(() => {
    const own = panelPorts(tabId);
    const made = createPanelStore(own, () => loadJudge(own));
    return { store: made, actions: panelActions(made, own), teaching: createTeachingStore(own), ports: own };
  }, [tabId]);
  const state = usePanel(store);
  useEffect(() => watchSight(document, (sight) => store.dispatch({ type: 'sight-changed', sight })), [store]);
  const teach = useTeaching(teaching, state.page?.url ?? null);
  const listed = useChosenRow(ports, state.page?.kind === 'list');
  const expects = useExpects(ports, state.page?.url ?? null);
  const folded = useFolded();
  return <Panel state={state} folded={folded} actions={actions} teach={teach} listed={listed} expects={expects} />;
}
