import { type ChangeEvent, useState } from 'react';
import type { OfficePolicy } from '@/lib/policy/office-schema';
import type { Pack } from '@/lib/policy/schema';
import controls from '../../common/controls.module.css';
import { download } from '../download';
import { PlanLinesForm } from './PlanLinesForm';
import styles from './Policy.module.css';
import { readPolicyFile } from './read-file';
import type { PolicyDesk } from './use-policy';

interface Props {
  desk: PolicyDesk;
  office: OfficePolicy;
  today: string;
  /** Lines read on a plan page; '' when none were. */
  planLines: string;
}

/** Bytes; a pack has some hundred thousand. */
const LARGEST = 5_000_000;

/** Ways to bring changes in (file, lines of a plan page), take them out, and print the page. */
export function PolicyTools({ desk, office, today, planLines }: Props) {
  const [pasting, setPasting] = useState(planLines !== '');
  const { pack } = desk.inForce;
  const importFile = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    if (file.size > LARGEST) {
      desk.refuse(file.name, ['整个文件：过大（超过 5 MB），不是政策包、修订或工作日历文件']);
      input.value = '';
      return;
    }
    file
      .text()
      .then((text) => {
        const read = readPolicyFile(text, office);
        if (read.ok) desk.propose(read.office, read.said);
        else desk.refuse(file.name, read.errors);
      })
      .catch(() => desk.refuse(file.name, ['整个文件：不能读取']))
      .finally(() => {
        input.value = '';
      });
  };
  return (
    <div className={styles.screen}>
      <div className={styles.buttons}>
        <label className={controls.button}>
          导入文件…
          <input
            type="file"
            accept=".json,application/json"
            className={controls.spoken}
            data-action="import-policy"
            disabled={desk.busy}
            onChange={importFile}
          />
        </label>
        <button type="button" className={controls.button} aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          粘贴计划页的时间…
        </button>
        <button type="button" className={controls.button} onClick={() => save(pack, fileName(pack))}>
          导出现行政策包
        </button>
        <button type="button" className={controls.button} onClick={() => save(office, `本单位政策设置-${today}.json`)}>
          导出本单位设置
        </button>
        <button type="button" className={controls.button} onClick={() => window.print()}>
          打印
        </button>
      </div>
      <p className={styles.quiet}>
        可导入政策包、修订、工作日历（一年一个文件）或其他单位导出的设置。导入后先显示影响，确认才采用。
      </p>
      {pasting && (
        <PlanLinesForm
          pack={pack}
          office={office}
          today={today}
          given={planLines}
          onPropose={(next, said) => {
            setPasting(false);
            desk.propose(next, said);
          }}
        />
      )}
    </div>
  );
}

function fileName({ id, version }: Pack): string {
  return `政策包-${id}-${version}.json`;
}

function save(content: Pack | OfficePolicy, name: string): void {
  const blob = new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' });
  download({ blob, fileName: name });
}
