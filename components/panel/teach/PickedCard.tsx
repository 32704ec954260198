import { FIELD_NAMES } from '@/lib/dossier/names';
import controls from '../../common/controls.module.css';
import { LabelChoice } from './LabelChoice';
import { TableForm } from './TableForm';
import { TargetSearch } from './TargetSearch';
import styles from './Teach.module.css';
import type { TeachActions, TeachState } from './teach-state';
import { missingColumns, targetOptions } from './words';

interface Props {
  state: TeachState;
  actions: TeachActions;
}

/** What was picked, what it shall be, how it will be found again, and the button that keeps this. */
export function PickedCard({ state, actions }: Props) {
  const { picked, target, change, trial } = state;
  if (picked === null) return null;
  return (
    <section className={styles.card} aria-label="点选的内容">
      <p>
        已点选：<q className={styles.text}>{picked.picture ? '图片' : picked.text || '（空白）'}</q>
      </p>
      {picked.readsAs !== null && (
        <p className={styles.quiet}>
          现在读作“{FIELD_NAMES[picked.readsAs.field]}”。
          <button type="button" className={controls.link} onClick={actions.disown}>
            这不是{FIELD_NAMES[picked.readsAs.field]}
          </button>
        </p>
      )}
      <TargetSearch
        key={picked.text}
        options={targetOptions(picked)}
        chosen={target}
        onChoose={(chosen) => actions.choose(chosen)}
      />
      {target?.kind === 'field' && <LabelChoice state={state} actions={actions} />}
      {target?.kind === 'list' && change?.kind === 'table' && (
        <TableForm
          change={change}
          list={target.list}
          headings={picked.table?.headings ?? []}
          trial={trial}
          onChange={actions.take}
        />
      )}
      {target !== null && (
        <button
          type="button"
          className={controls.primary}
          data-action="teach-save"
          disabled={!isSavable(state)}
          onClick={actions.save}
        >
          保存标注
        </button>
      )}
      <p className={styles.quiet}>只保存标签和标题的文字，不保存值。</p>
    </section>
  );
}

function isSavable({ change, trial }: TeachState): boolean {
  if (change === null || trial === null || !trial.found) return false;
  if (change.kind !== 'table' || change.list === null) return true;
  return (
    missingColumns(
      change.list,
      change.headers.map(({ column }) => column),
    ).length === 0
  );
}
