import { whatToOpen } from '@/lib/dossier/to-open';
import { dateTime } from '../common/time';
import type { PanelEvent } from './model/event';
import type { PanelState } from './model/state';

export interface PanelNotice {
  tone: 'quiet' | 'good' | 'warn' | 'bad';
  text: string;
  /** Log entry to offer. */
  seq?: number;
  /** Page of the workbench where it is dealt with, with the word on the button. */
  workbench?: { word: string; at: 'data' };
  /** What may be done about it: the word on the button and what it does. */
  offers?: { word: string; event: PanelEvent }[];
  /** Offer to read the page again. */
  retry?: boolean;
}

/** Notices for the present state, most serious first. */
export function noticesOf(state: PanelState): PanelNotice[] {
  const notices: (PanelNotice | false)[] = [
    state.connection === 'lost' && {
      tone: 'bad',
      text: '无法读取本页，插件可能已更新。请刷新本页；已保存的草稿仍在。',
      retry: true,
    },
    state.page?.kind === 'login' && {
      tone: 'bad',
      text: '登录已过期，请重新登录后再打开该申报人。已修改的意见草稿已保留。',
    },
    state.policy.trouble !== null && { tone: 'bad', text: state.policy.trouble },
    state.logTrouble !== null && { tone: 'bad', text: state.logTrouble },
    state.logged !== null && { tone: 'good', text: `已记入审核记录 第${state.logged}条。`, seq: state.logged },
    state.saveTrouble && { tone: 'warn', text: '草稿暂时不能自动保存，刷新或关闭页面前请先复制意见。' },
    state.logLocked && {
      tone: 'warn',
      text: '审核记录已锁定，此前的退回和草稿未取回。',
      workbench: { word: '去解锁', at: 'data' },
      offers: [{ word: '已解锁，重新取回', event: { type: 'memory-asked-again' } }],
    },
    state.memory === 'failed' && { tone: 'warn', text: '未能取回上次保存的草稿，刷新本页可再试一次。' },
    state.batch.is === 'failed' && {
      tone: 'warn',
      text: '未能取回本批已核对的事项，刷新本页可再试一次。',
    },
    otherTab(state),
    earlierDraft(state),
    unnamed(state) && { tone: 'warn', text: '未读到申报人的姓名和证件号码，草稿不会保存，也不能填入。' },
    state.impatient && { tone: 'warn', text: '页面长时间没有加载完，以下仅为目前读到的内容。', retry: true },
    closedFrames(state),
    toOpen(state),
  ];
  return notices.filter((notice) => notice !== false);
}

function otherTab({ otherTab: other }: PanelState): PanelNotice | false {
  if (other?.is === 'adopted') {
    return { tone: 'quiet', text: '另一个页签修改了此申报人的审核内容，本页已显示最新内容。' };
  }
  return (
    other?.is === 'collides' && {
      tone: 'warn',
      text: `另一个页签也修改了此申报人的审核内容，两份都已保存，请选择用哪一份。另一页签的意见：${opening(other.working.draft?.text)}`,
      offers: [
        { word: '改用另一页签的内容', event: { type: 'other-draft-taken' } },
        { word: '保留本页内容', event: { type: 'own-draft-kept' } },
      ],
    }
  );
}

function earlierDraft({ earlier }: PanelState): PanelNotice | false {
  return (
    earlier !== null && {
      tone: 'quiet',
      text:
        earlier.why === 'decided'
          ? `${dateTime(earlier.at).slice(0, 16)} 提交时的意见草稿可以恢复（保留7天）。`
          : `${dateTime(earlier.at).slice(0, 16)} 另一页签中未采用的草稿可以恢复（保留7天）。`,
      offers: [{ word: '恢复上次草稿', event: { type: 'earlier-draft-restored' } }],
    }
  );
}

/** Enough of a text to know it again. */
function opening(text = ''): string {
  return text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`;
}

function unnamed(state: PanelState): boolean {
  return state.review !== null && state.applicant === null;
}

function closedFrames(state: PanelState): PanelNotice | false {
  const count = state.page?.kind === 'review' ? state.page.closedFrames.length : 0;
  return count > 0 && { tone: 'warn', text: `页面中有${count}个内嵌窗口无法读取，其中的内容请人工核对。` };
}

/** Which pages are still to be opened or turned, once this one is at rest. */
function toOpen({ page, dossier }: PanelState): PanelNotice | false {
  if (page?.kind !== 'review' || !page.settled || dossier === null) return false;
  const sentences = whatToOpen(dossier);
  return sentences.length > 0 && { tone: 'quiet', text: sentences.join('') };
}
