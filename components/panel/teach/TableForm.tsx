import { COLUMN_NAMES } from '@/lib/dossier/names';
import type { ListId } from '@/lib/dossier/reading';
import type { TrialAnswer } from '@/lib/messages/teaching';
import type { PatchChange } from '@/lib/profile/patch';
import controls from '../../common/controls.module.css';
import styles from './Teach.module.css';
import { missingColumns } from './words';

interface Props {
  change: Extract<PatchChange, { kind: 'table' }>;
  list: ListId;
  headings: readonly string[];
  trial: TrialAnswer | null;
  onChange(change: PatchChange): void;
}

/** Which header is which column, and whether the table is told by its heading, too. */
export function TableForm({ change, list, headings, trial, onChange }: Props) {
  const names: Readonly<Record<string, string>> = COLUMN_NAMES[list];
  const missing = missingColumns(
    list,
    change.headers.map(({ column }) => column),
  );
  const give = (text: string, column: string | null) =>
    onChange({
      ...change,
      headers: change.headers.map((header) => ({
        ...header,
        column: header.text === text ? column : header.column === column ? null : header.column,
      })),
    });
  return (
    <>
      <div className={styles.columns}>
        {change.headers.map(({ text, column }) => (
          <label key={text} className={styles.column}>
            <span>{text}</span>
            <select
              className={controls.input}
              value={column ?? ''}
              onChange={(event) => give(text, event.currentTarget.value || null)}
            >
              <option value="">（不用）</option>
              {Object.entries(names).map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {headings.length > 0 && (
        <label className={styles.column}>
          <span>限于标题</span>
          <select
            className={controls.input}
            value={change.under ?? ''}
            onChange={(event) => onChange({ ...change, under: event.currentTarget.value || null })}
          >
            <option value="">（不限）</option>
            {headings.map((heading) => (
              <option key={heading} value={heading}>
                {heading}
              </option>
            ))}
          </select>
        </label>
      )}
      {missing.length > 0 ? (
        <p className={styles.quiet}>还须指定：{missing.join('；')}。</p>
      ) : (
        trial !== null && (
          <p className={trial.found ? styles.good : styles.bad} role="status">
            {trial.found ? `可读到 ${trial.rows} 行。` : '按此读不到这张表格，请核对各列。'}
            {trial.elsewhere > 0 && `另有 ${trial.elsewhere} 张表格也符合，已在页面上标出。`}
          </p>
        )
      )}
    </>
  );
}
