import { useMemo, useState } from 'react';
import { loadPack } from '@/lib/policy/load-pack';
import { nextYearsHead, packFrom, withHead } from '@/lib/policy/new-pack';
import { withForce, withPack } from '@/lib/policy/office';
import type { OfficePolicy } from '@/lib/policy/office-schema';
import { oldTexts, withTexts } from '@/lib/policy/old-texts';
import type { Pack } from '@/lib/policy/schema';
import { blankDraft, draftOf } from '@/lib/review/drafting/open-draft';
import type { PackDraft } from '@/lib/review/drafting/pack-draft';
import controls from '../../common/controls.module.css';
import type { DraftDesk } from './editor/use-draft';
import { type EnteredHead, HeadForm } from './HeadForm';
import { blankId, freeId } from './new-id';
import { OldTextWalk } from './OldTextWalk';
import styles from './Policy.module.css';
import type { PolicySource } from './policy-source';
import type { PolicyDesk } from './use-policy';

interface Props {
  walk: PolicySource['walk'];
  desk: PolicyDesk;
  drafts: DraftDesk;
  office: OfficePolicy;
  today: string;
}

/** The ways to make a pack of one's own from the one that is looked at, and to go on with it. */
export function PackEditing({ walk, desk, drafts, office, today }: Props) {
  const [open, setOpen] = useState<'next' | 'head' | null>(null);
  const { pack } = desk.inForce;
  const own = useMemo(() => ownFile(office, pack), [office, pack]);
  const texts = useMemo(() => (own === null ? [] : oldTexts(own)), [own]);
  const close = () => setOpen(null);
  const next = nextYearsHead(pack);
  const makeNext = (head: EnteredHead) => {
    const id = freeId(next.id, desk);
    const made = packFrom(pack, { ...head, id }, today);
    desk.propose(withForce(withPack(office, made), id, false), `新建政策包“${head.title}”（停用，改好后启用）`);
    desk.show(id);
    close();
  };
  const begin = (draft: PackDraft) => {
    const isFree = drafts.draft === null || window.confirm('已有一份没有写完的草稿。放弃该草稿，另写一份？');
    if (isFree) drafts.begin(draft);
  };
  return (
    <div className={styles.screen}>
      {drafts.draft !== null && (
        <p className={styles.warn} data-kept-draft={drafts.draft.head.id}>
          有一份没有写完的政策包草稿“{drafts.draft.head.title || '未命名'}”。
          <button type="button" className={controls.link} data-action="open-draft" onClick={() => drafts.open(true)}>
            继续编写…
          </button>
        </p>
      )}
      <div className={styles.buttons}>
        <button type="button" className={controls.button} data-action="next-year" onClick={() => setOpen('next')}>
          以此新建下一年度政策包…
        </button>
        <button
          type="button"
          className={controls.button}
          data-action="copy-pack"
          onClick={() => begin(copyOf(pack, desk))}
        >
          以此另写一份…
        </button>
        <button
          type="button"
          className={controls.button}
          data-action="blank-pack"
          onClick={() => begin(blankOf(desk, today))}
        >
          从空白新建…
        </button>
        {own !== null && (
          <button type="button" className={controls.button} data-action="edit-pack" onClick={() => begin(draftOf(own))}>
            逐项编辑这份政策包…
          </button>
        )}
        {own !== null && (
          <button type="button" className={controls.button} data-action="edit-head" onClick={() => setOpen('head')}>
            修改名称、文号和适用范围…
          </button>
        )}
      </div>
      {open === 'next' && (
        <HeadForm key="next" given={{ ...next, docNo: '', issued: '' }} onEnter={makeNext} onCancel={close} />
      )}
      {open === 'head' && own !== null && (
        <HeadForm
          key="head"
          given={{ ...own, covers: own.covers ?? next.covers }}
          onEnter={(head) => {
            desk.propose(withPack(office, withHead(own, head, today)), `修改政策包“${head.title}”的名称和适用范围`);
            close();
          }}
          onCancel={close}
        />
      )}
      {own !== null && texts.length > 0 && (
        <OldTextWalk
          key={`${own.id} ${own.version}`}
          pack={`${own.id} ${own.version}`}
          store={walk}
          texts={texts}
          planYear={own.planYear}
          onEnter={(changed) =>
            desk.propose(
              withPack(office, withHead(withTexts(own, changed), own, today)),
              `改“${own.title}”中的${changed.size}处旧日期`,
            )
          }
        />
      )}
    </div>
  );
}

/** The office's own pack as it is stored, without amendments; null for a built-in one. */
function ownFile({ packs }: OfficePolicy, { id }: Pack): Pack | null {
  const file = packs.find((json) => (json as Partial<Pack> | null)?.id === id);
  if (file === undefined) return null;
  const loaded = loadPack(file);
  return loaded.ok ? loaded.pack : null;
}

/** A pack of another notice, begun with all that this one says. */
function copyOf(pack: Pack, desk: PolicyDesk): PackDraft {
  const draft = draftOf(pack);
  return { ...draft, head: { ...draft.head, id: freeId(`${pack.id}-2`, desk), version: '', docNo: '', issued: '' } };
}

function blankOf(desk: PolicyDesk, today: string): PackDraft {
  const year = today.slice(0, 4);
  return blankDraft(blankId(Number(year), desk), Number(year));
}
