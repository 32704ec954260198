import { useCallback, useEffect, useState } from 'react';
import type { Listed } from '@/lib/dossier/applicant-list';
import type { ReviewObject, Role } from '@/lib/dossier/reading';
import controls from '../../common/controls.module.css';
import { objectWord, ROLE_WORDS } from '../../common/words';
import { wordsOf } from '../../common/words-of';
import policy from '../policy/Policy.module.css';
import { useFocusKept } from '../use-focus-kept';
import styles from './Sweep.module.css';
import type { OpenList, StartWish, SweepSource } from './sweep-source';

interface Props {
  source: SweepSource;
  /** Starting removes what the last sweep found. */
  replaces: boolean;
  onStart(wish: StartWish): void;
  onCancel: (() => void) | null;
}

type Reach = 'page' | 'all' | 'some';

/** Which list, and which of its applicants. */
export function ListChoice({ source, replaces, onStart, onCancel }: Props) {
  const [lists, setLists] = useState<OpenList[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const look = useCallback(() => {
    setLists(null);
    setTrouble(null);
    source
      .openLists()
      .then(setLists)
      .catch((error: unknown) => {
        setLists([]);
        setTrouble(wordsOf(error));
      });
  }, [source]);
  useEffect(look, [look]);

  const open = lists?.[at];
  return (
    <section className={styles.choice} aria-label="选择名单">
      {lists === null && <p role="status">正在查找已打开的名单页面…</p>}
      {lists?.length === 0 && (
        <p role="status">没有找到名单页面。请在平台上登录并打开“待审查”等名单页面，再点“重新查找”。</p>
      )}
      {trouble !== null && (
        <p className={policy.trouble} role="alert">
          {trouble}
        </p>
      )}
      {lists !== null && lists.length > 1 && (
        <label>
          名单{' '}
          <select className={controls.input} value={at} onChange={({ target }) => setAt(Number(target.value))}>
            {lists.map(({ tabId, list }, index) => (
              <option key={tabId} value={index}>
                {list.title}（{pageWords(list)}）
              </option>
            ))}
          </select>
        </label>
      )}
      {open !== undefined && (
        <Reaching key={open.tabId} source={source} open={open} replaces={replaces} onStart={onStart} />
      )}
      <p className={policy.buttons}>
        <button type="button" className={controls.button} onClick={look}>
          重新查找
        </button>
        {onCancel !== null && (
          <button type="button" className={controls.button} onClick={onCancel}>
            返回检查结果
          </button>
        )}
      </p>
    </section>
  );
}

function Reaching({
  source,
  open,
  replaces,
  onStart,
}: Pick<Props, 'source' | 'replaces' | 'onStart'> & { open: OpenList }) {
  const { list } = open;
  const more = (list.total ?? 0) > list.rows.length || (list.pages ?? 1) > 1;
  const [reach, setReach] = useState<Reach>(more && list.pageUrls !== null ? 'all' : 'page');
  const [some, setSome] = useState<ReadonlySet<string>>(new Set());
  const [role, setRole] = useState<Role>(list.role ?? 'employer');
  const [object, setObject] = useState<ReviewObject>(list.object ?? 'qualification');
  const [photos, setPhotos] = useState(true);
  const [attachments, setAttachments] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useFocusKept(busy !== null);

  const start = async () => {
    setTrouble(null);
    setBusy('正在读取名单…');
    try {
      const rows = await rowsFor(reach);
      onStart({ open, rows, role, object, photos, attachments });
    } catch (error) {
      setTrouble(wordsOf(error));
    }
    setBusy(null);
  };
  const rowsFor = async (wanted: Reach): Promise<readonly Listed[]> => {
    if (wanted === 'all') return source.allRows(open, (page) => setBusy(`正在读取名单第${page}页…`));
    return wanted === 'page' ? list.rows : list.rows.filter(({ url }) => some.has(url));
  };
  const tick = (url: string, ticked: boolean) => {
    const next = new Set(some);
    if (ticked) next.add(url);
    else next.delete(url);
    setSome(next);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <p>
        <b>{list.title}</b>（{pageWords(list)}）
        {list.unopenable > 0 && (
          <span className={policy.warn}>　其中{list.unopenable}行没有可打开的地址，不能检查。</span>
        )}
      </p>
      <fieldset className={styles.reach}>
        <legend>检查范围</legend>
        {more && (
          <label>
            <input
              type="radio"
              name="reach"
              checked={reach === 'all'}
              disabled={list.pageUrls === null}
              onChange={() => setReach('all')}
            />
            全部{list.total === null ? '' : `${list.total}名`}
            {list.pageUrls === null ? '（看不出其余各页的地址，请逐页检查）' : ''}
          </label>
        )}
        <label>
          <input type="radio" name="reach" checked={reach === 'page'} onChange={() => setReach('page')} />
          全部本页{list.rows.length}名
        </label>
        <label>
          <input type="radio" name="reach" checked={reach === 'some'} onChange={() => setReach('some')} />
          只检查选中的
        </label>
      </fieldset>
      {reach === 'some' && (
        <ul className={styles.some}>
          {list.rows.map(({ url, name, unit, status }) => (
            <li key={url}>
              <label>
                <input type="checkbox" checked={some.has(url)} onChange={({ target }) => tick(url, target.checked)} />
                {[name, unit, status].filter((part) => part !== '').join('　')}
              </label>
            </li>
          ))}
        </ul>
      )}
      <p className={policy.buttons}>
        {list.role === null && (
          <label>
            审核方{' '}
            <select className={controls.input} value={role} onChange={({ target }) => setRole(target.value as Role)}>
              {(['employer', 'department'] as const).map((one) => (
                <option key={one} value={one}>
                  {ROLE_WORDS[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        {list.object === null && (
          <label>
            审核事项{' '}
            <select
              className={controls.input}
              value={object}
              onChange={({ target }) => setObject(target.value as ReviewObject)}
            >
              {(['archive', 'qualification'] as const).map((one) => (
                <option key={one} value={one}>
                  {objectWord(one, role)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <input type="checkbox" checked={photos} onChange={({ target }) => setPhotos(target.checked)} />
          同时核对证件照（每名多取一次照片）
        </label>
        <label>
          <input
            type="checkbox"
            data-action="sweep-attachments"
            checked={attachments}
            onChange={({ target }) => setAttachments(target.checked)}
          />
          同时核对附件（每名逐份获取和识别，较慢）
        </label>
      </p>
      {replaces && <p className={policy.warn}>开始后，上一次的检查结果将被替换；已拟的意见草稿不受影响。</p>}
      {trouble !== null && (
        <p className={policy.trouble} role="alert">
          {trouble}
        </p>
      )}
      <p>
        <button
          type="submit"
          className={controls.primary}
          data-action="start-sweep"
          disabled={busy !== null || (reach === 'some' && some.size === 0) || list.rows.length === 0}
        >
          开始检查（只读取，不提交）
        </button>{' '}
        <span role="status">{busy}</span>
      </p>
    </form>
  );
}

function pageWords({ page, pages, total, rows }: OpenList['list']): string {
  const where = page !== null && pages !== null ? `第${page}/${pages}页，` : '';
  return `${where}本页${rows.length}名${total === null ? '' : `，共${total}名`}`;
}
