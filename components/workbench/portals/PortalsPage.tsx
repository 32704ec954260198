import { type FormEvent, useCallback, useEffect, useState } from 'react';
import controls from '@/components/common/controls.module.css';
import { urlOf } from '@/lib/dossier/parse/address';
import type { PortalEntry } from '@/lib/messages/portal-entry';
import { wordsOf } from '../../common/words-of';
import { PortalCard } from './PortalCard';
import styles from './PortalsPage.module.css';
import type { PortalsSource } from './portals-source';

interface Props {
  source: PortalsSource;
}

/** 平台与标注: the portals the extension works on, what was taught about each, and their files. */
export function PortalsPage({ source }: Props) {
  const [portals, setPortals] = useState<PortalEntry[] | null>(null);
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const load = useCallback(() => source.list().then(setPortals), [source]);
  const run = (work: Promise<string>) => {
    work
      .then((text) => setSaid({ good: true, text }))
      .then(load)
      .catch((error: unknown) => setSaid({ good: false, text: wordsOf(error) }));
  };
  useEffect(() => {
    load().catch((error: unknown) => setSaid({ good: false, text: wordsOf(error) }));
  }, [load]);
  return (
    <div className={styles.page}>
      <h2>平台与标注</h2>
      <p className={styles.quiet}>
        随插件提供的栏目名称（{source.builtin.revision}
        ）依通知和同类系统推定，标“未证实”的尚未在平台上见到。在面板中点“标注”可更正和补充；标注只含标签和标题，不含任何人的信息。
      </p>
      <div role="status">{said !== null && <p className={said.good ? styles.good : styles.bad}>{said.text}</p>}</div>
      {portals === null && <p>正在读取…</p>}
      {portals?.map((portal) => (
        <PortalCard key={portal.origin} portal={portal} source={source} run={run} />
      ))}
      <AddPortal source={source} run={run} known={portals ?? []} />
    </div>
  );
}

interface AddProps extends Props {
  run(work: Promise<string>): void;
  known: readonly PortalEntry[];
}

function AddPortal({ source, run, known }: AddProps) {
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const origin = typedOrigin(address);
  const there = known.find((one) => one.origin === origin);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (origin === null || there !== undefined) return;
    run(
      source.add(origin, title.trim() || origin).then((added) => {
        if (!added) return '浏览器未允许访问该地址，没有添加。';
        setAddress('');
        setTitle('');
        return `已添加 ${origin}。打开该平台的页面，点工具栏图标中的“在当前页打开面板”，即可标注。`;
      }),
    );
  };
  return (
    <section className={styles.card} aria-label="添加平台">
      <h3>添加其他平台</h3>
      <p className={styles.quiet}>
        添加时浏览器会询问是否允许访问该地址。只读取该平台上打开的页面，不向别处发送。移除平台时一并收回许可。
      </p>
      <form className={styles.form} onSubmit={submit}>
        <label>
          地址（https）
          <input
            className={controls.input}
            inputMode="url"
            placeholder="平台首页的完整地址"
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
        <label>
          名称
          <input className={controls.input} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        </label>
        <button type="submit" className={controls.button} disabled={origin === null || there !== undefined}>
          添加平台并请求许可
        </button>
      </form>
      {there !== undefined && <p className={styles.bad}>该地址已在上面的“{there.title}”中，不必再添加。</p>}
      {address.trim() !== '' && origin === null && <p className={styles.bad}>请输入以 https 开头的完整地址。</p>}
    </section>
  );
}

/** Scheme and host of what was typed, null unless it is a whole https address. */
export function typedOrigin(typed: string): string | null {
  const text = typed.trim();
  const url = urlOf(text);
  if (url === null) return null;
  const { protocol, hostname, origin } = url;
  return protocol === 'https:' && hostname.includes('.') ? origin : null;
}
