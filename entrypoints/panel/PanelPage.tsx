import { useMemo } from 'react';
import { Panel } from '@/components/panel/Panel';
import { loadJudge } from './judge';
import { panelActions } from './panel-actions';
import { panelPorts } from './panel-ports';
import { createPanelStore } from './panel-store';
import { useFolded } from './use-folded';
import { usePanel } from './use-panel';

/** The panel of this tab, put together from judge, ports and store. */
export function PanelPage({ tabId }: { tabId: number }) {
  const { store, actions } = useMemo(() => {
    const ports = panelPorts(tabId);
    const made = createPanelStore(ports, () => loadJudge(ports));
    return { store: made, actions: panelActions(made, ports) };
  }, [tabId]);
  const state = usePanel(store);
  return <Panel state={state} folded={useFolded()} actions={actions} />;
}
