import type { Look } from '../common/outcome';
import { SETTLED_WORDS } from '../common/settled-words';

/** What a person does with an open finding, in words; each names its consequence. */
export interface SettleWords {
  /** Opens the form. */
  open: string;
  /** Label of the reason. */
  reason: string;
  /** Takes effect. */
  confirm: string;
  /** Stands before the reason once it is done. */
  done: string;
}

const WAIVE: SettleWords = {
  open: '经核实不计入…',
  reason: '不计入的理由（必填，记入审核记录）',
  confirm: '确认不计入建议和意见',
  done: SETTLED_WORDS.fail,
};
const RESOLVE: SettleWords = {
  open: '已核实…',
  reason: '核实情况（必填，记入审核记录）',
  confirm: '确认已核实',
  done: SETTLED_WORDS.confirm,
};
const BY_HAND: SettleWords = {
  open: '已人工核对…',
  reason: '人工核对情况（必填，记入审核记录）',
  confirm: '确认人工核对符合',
  done: SETTLED_WORDS.incomplete,
};

/** Words by what is open; null where nothing is. Manual items have a tick of their own. */
export const SETTLE_WORDS: Readonly<Record<Look, SettleWords | null>> = {
  fail: WAIVE,
  confirm: RESOLVE,
  incomplete: BY_HAND,
  error: BY_HAND,
  manual: null,
  pass: null,
  inapplicable: null,
};
