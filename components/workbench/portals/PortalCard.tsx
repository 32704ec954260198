import { type ChangeEvent, useId } from 'react';
import controls from '@/components/common/controls.module.css';
import { day } from '@/components/common/time';
import { changeWords } from '@/components/panel/teach/words';
import { download } from '@/components/workbench/download';
import type { PortalEntry } from '@/lib/messages/portal-entry';
import type { PatchFile } from '@/lib/profile/load-profile';
import { isAboutSame, type PatchChange, type ProfilePatch, patched } from '@/lib/profile/patch';
import { PaperTitleForm } from './PaperTitleForm';
import styles from './PortalsPage.module.css';
import type { PortalsSource } from './portals-source';
import { unconfirmedWords } from './unconfirmed';

interface Props {
  portal: PortalEntry;
  source: PortalsSource;
  /** Does the work, says what came of it, and shows the portals anew. */
  run(work: Promise<string>): void;
}

/** One portal: its profile, what was taught about it, and the files to take that elsewhere. */
export function PortalCard({ portal, source, run }: Props) {
  const { origin, patches } = portal;
  const profile = portal.profile ?? source.builtin;
  const without = async (id: string) =>
    source.setPatches(
      origin,
      (await patchesNow(portal, source)).filter((patch) => patch.id !== id),
    );
  const added = async (change: PatchChange) => {
    const others = (await patchesNow(portal, source)).filter((patch) => !isAboutSame(patch.change, change));
    const patch = { id: crypto.randomUUID(), at: new Date().toISOString(), change };
    await source.setPatches(origin, [...others, patch]);
    return `已添加：${changeWords(change)}。重新核对附件后生效。`;
  };
  return (
    <section className={styles.card} aria-label={portal.title} data-portal={origin}>
      <h3>
        {portal.title} <span className={styles.quiet}>{origin}</span>
      </h3>
      {!portal.granted && (
        <p className={styles.bad}>
          浏览器已收回对该地址的许可，插件不在其页面上工作。
          <button
            type="button"
            className={controls.link}
            onClick={() => run(source.add(origin, portal.title).then((ok) => (ok ? '已恢复许可。' : '浏览器未允许。')))}
          >
            重新请求许可
          </button>
        </p>
      )}
      <p>
        栏目名称：{portal.profile === null ? '随插件提供' : `导入的“${portal.profile.title}”`}，版本 {profile.revision}
        。
        {portal.profile !== null && (
          <button
            type="button"
            className={controls.link}
            onClick={() =>
              window.confirm('恢复随插件提供的栏目名称？导入的栏目名称将删除，须有原文件才能找回。') &&
              run(source.setProfile(origin, null).then(() => '已恢复随插件提供的栏目名称。'))
            }
          >
            恢复随插件提供的栏目名称
          </button>
        )}
      </p>
      <details>
        <summary>未证实的栏目名称</summary>
        <p className={styles.quiet}>{unconfirmedWords(profile)}</p>
      </details>
      <h4>标注（{patches.length}）</h4>
      {patches.length === 0 && <p className={styles.quiet}>还没有标注。</p>}
      <ul className={styles.patches}>
        {patches.map((patch) => (
          <li key={patch.id}>
            <span>{changeWords(patch.change)}</span>
            <time className={styles.quiet} dateTime={patch.at}>
              {day(Date.parse(patch.at))}
            </time>
            <button
              type="button"
              className={controls.link}
              onClick={() => run(without(patch.id).then(() => '已移除这条标注。'))}
            >
              移除
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.form}>
        <button
          type="button"
          className={controls.button}
          disabled={patches.length === 0}
          onClick={() => download(patchFile(portal))}
        >
          导出标注
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => download(jsonFile(patched(profile, patches), `平台栏目名称-${hostOf(origin)}.json`))}
        >
          导出完整栏目名称
        </button>
        <ImportButton portal={portal} source={source} run={run} />
        {!portal.shipped && (
          <button
            type="button"
            className={controls.button}
            onClick={() =>
              window.confirm(removalWords(portal)) &&
              run(source.remove(origin).then(() => `已移除 ${origin}，许可和标注一并删除。`))
            }
          >
            移除平台并收回许可
          </button>
        )}
      </div>
      <PaperTitleForm onAdd={(title) => run(added({ kind: 'paper', ...title }))} />
    </section>
  );
}

/** What was taught is gone with the portal; taken out as a file before, it can be brought back. */
function removalWords({ title, patches, profile }: PortalEntry): string {
  const lost = [
    ...(patches.length === 0 ? [] : [`${patches.length}条标注`]),
    ...(profile === null ? [] : ['导入的栏目名称']),
  ];
  return lost.length === 0
    ? `移除“${title}”并收回许可？`
    : `移除“${title}”并收回许可？${lost.join('和')}一并删除，不能找回；需要保留的，请先导出。`;
}

function ImportButton({ portal, source, run }: Props) {
  const id = useId();
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = '';
    if (file !== undefined) run(imported(portal, source, file));
  };
  return (
    <>
      <label htmlFor={id} className={controls.button}>
        导入标注或栏目名称
      </label>
      <input id={id} type="file" accept=".json,application/json" className={controls.spoken} onChange={take} />
    </>
  );
}

/** What is taught of the portal by now: something may have been in the panel since it was shown here. */
async function patchesNow({ origin, patches }: PortalEntry, source: PortalsSource): Promise<ProfilePatch[]> {
  return (await source.list()).find((one) => one.origin === origin)?.patches ?? patches;
}

async function imported(portal: PortalEntry, source: PortalsSource, file: File): Promise<string> {
  const { origin } = portal;
  const read = await source.read(file);
  if (read.kind === 'refused') throw new Error(`文件未导入。${read.errors.slice(0, 5).join('；')}`);
  if (read.kind === 'profile') {
    await source.setProfile(origin, read.profile);
    const added = read.added.length === 0 ? '' : `文件较旧，其中没有的 ${read.added.length} 项用随插件提供的栏目名称。`;
    return `已导入“${read.profile.title}”。${added}`;
  }
  const patches = await patchesNow(portal, source);
  const kept = patches.filter((patch) => !read.patches.some((other) => isAboutSame(patch.change, other.change)));
  await source.setPatches(origin, [...kept, ...read.patches]);
  const elsewhere = read.portal === origin ? '' : `这些标注来自 ${read.portal}，请在页面上核对。`;
  return `已导入 ${read.patches.length} 条标注，替换 ${patches.length - kept.length} 条。${elsewhere}`;
}

function patchFile({ origin, patches }: PortalEntry) {
  const file: PatchFile = { format: 'portal-profile-patches', version: 1, portal: origin, patches };
  return jsonFile(file, `标注-${hostOf(origin)}.json`);
}

function jsonFile(content: unknown, fileName: string) {
  return { blob: new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }), fileName };
}

function hostOf(origin: string): string {
  return new URL(origin).hostname;
}
