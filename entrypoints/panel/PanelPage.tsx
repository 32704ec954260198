import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Panel } from '@/components/panel/Panel';
import { checkOnOpening, openingSwitch } from './check-on-opening';
import { createFileChecker } from './file-checker';
import { loadJudge } from './judge';
import { panelActions } from './panel-actions';
import { panelPorts } from './panel-ports';
import { createPanelStore } from './panel-store';
import { createTeachingStore } from './teaching-store';
import { tellViewers } from './tell-viewers';
import { useChosenRow } from './use-chosen-row';
import { useExpects } from './use-expects';
import { useFolded } from './use-folded';
import { usePanel } from './use-panel';
import { useTeaching } from './use-teaching';
import { watchSight } from './watch-sight';

/** The panel of this tab, put together from judge, ports and store. */
export function PanelPage({ tabId }: { tabId: number }) {
  const { store, actions, files, opening, teaching, ports } = useMemo(() => {
    const own = panelPorts(tabId);
    const made = createPanelStore(own, () => loadJudge(own));
    const checker = createFileChecker(made, own);
    const onOpening = openingSwitch();
    return {
      store: made,
      actions: panelActions(made, own, { files: checker, opening: onOpening }),
      files: checker,
      opening: onOpening,
      teaching: createTeachingStore(own),
      ports: own,
    };
  }, [tabId]);
  const state = usePanel(store);
  useEffect(() => watchSight(document, (sight) => store.dispatch({ type: 'sight-changed', sight })), [store]);
  useEffect(() => files.follow(), [files]);
  useEffect(() => checkOnOpening(store, files, opening), [store, files, opening]);
  const checksOnOpening = useSyncExternalStore(opening.subscribe, opening.now);
  useEffect(() => tellViewers(tabId, store, actions), [tabId, store, actions]);
  const teach = useTeaching(teaching, state.page?.url ?? null);
  const listed = useChosenRow(ports, state.page?.kind === 'list');
  const expects = useExpects(ports, state.page?.url ?? null);
  const folded = useFolded();
  return (
    <Panel
      state={state}
      folded={folded}
      actions={actions}
      teach={teach}
      listed={listed}
      expects={expects}
      checksOnOpening={checksOnOpening}
    />
  );
}
