import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { LogDatabase } from '@/lib/database/database';
import { SHIPPED_PORTAL } from '@/lib/dossier/portal-origin';
import type { Decision } from '@/lib/log/chain/append';
import { openReviewLog, type PortalLog, type ReviewLog } from '@/lib/log/review-log';
import { lockingVault } from '@/lib/log/vault/locking-vault';
import type { SessionStore, VaultSession } from '@/lib/log/vault/session';
import type { Applicant } from '@/lib/record/applicant';
import type { LogBody } from '@/lib/record/entry';
import type { Basis, WorkingReview } from '@/lib/record/work';
import type { Finding, Review } from '@/lib/review/types';

/** A disk that outlives the contexts that open it, as the browser's does. */
export function newDisk(): IDBFactory {
  return new IDBFactory();
}

/** A log on `disk`, as one context opens it; the clock ticks one second per reading unless one is given. */
export function openLog(disk = newDisk(), now: () => number = ticking(), session = memorySession()) {
  const vault = (database: LogDatabase) => lockingVault(database, session, now);
  const database = new LogDatabase('test-log', { indexedDB: disk, IDBKeyRange, vault });
  return { disk, database, log: atHome(openReviewLog(database, now, session)) };
}

/** What the browser remembers until it is closed. */
export function memorySession(): SessionStore {
  let kept: VaultSession | null = null;
  return {
    read: async () => structuredClone(kept),
    write: async (session) => {
      kept = structuredClone(session);
    },
    clear: async () => {
      kept = null;
    },
  };
}

/** The log as a whole and, in one, as the shipped portal sees it. */
export type TestLog = ReviewLog & PortalLog;

export function atHome(log: ReviewLog): TestLog {
  const both: TestLog = {
    ...log,
    ...log.on(SHIPPED_PORTAL),
    on: (portal) => (portal === SHIPPED_PORTAL ? both : log.on(portal)),
  };
  return both;
}

/** 2026-11-05 09:00:00 in Asia/Shanghai, and a second later each time. */
export function ticking(start = Date.parse('2026-11-05T09:00:00+08:00')): () => number {
  let at = start - 1000;
  return () => {
    at += 1000;
    return at;
  };
}

/** A save of a panel that nothing else stands beside. */
export const ALONE: Basis = { panel: 'panel-1', revision: 0, byHand: true, over: false };

/** Fictional; the number's region 990000 does not exist. */
export const LISI: Applicant = {
  name: '虚构李四',
  idNumber: '990000198001010013',
  unit: '虚构测绘院',
  plan: '2020年度自然资源领域正高级工程师任职资格评审计划（模拟）',
};

export const WANGWU: Applicant = { ...LISI, name: '虚构王五', idNumber: '990000198102020027', unit: '虚构地质院' };

export function finding(rule: string, outcome: Finding['outcome'], says = '核对结果'): Finding {
  return {
    rule,
    title: `标题 ${rule}`,
    topic: '继续教育',
    outcome,
    says,
    evidence: [{ label: '2018年 总学时', found: '66 学时', required: '90 学时', flagged: true, places: [] }],
    citations: [{ clause: '五(二)', quote: '不得少于 90 学时' }],
    digest: `${rule}-${outcome}`,
  };
}

export function review(...findings: Finding[]): Review {
  return {
    pack: { id: 'zj-natural-resources-2020', version: '1', title: '浙自然资函〔2020〕56号' },
    rulesVersion: '1',
    role: 'employer',
    object: 'qualification',
    findings,
    suggestion: { verdict: 'return', grounds: [] },
  };
}

export function body(over: Partial<LogBody> = {}): LogBody {
  return {
    verdict: 'return',
    button: '退回',
    option: null,
    opinion: '1. 2018年继续教育总学时66学时，不足90学时。',
    sent: { url: 'https://zcps.rlsbt.zj.gov.cn/028/save.action', status: 200, opinionInRequest: true },
    clickedAt: Date.parse('2026-11-05T08:59:59+08:00'),
    review: review(finding('training-hours', 'fail'), finding('photo-format', 'pass')),
    choices: {},
    draft: '1. 2018年继续教育总学时66学时，不足90学时。',
    filled: null,
    extension: '0.1.0',
    ...over,
  };
}

export function decision(id: string, over: Partial<Decision> = {}): Decision {
  return {
    id,
    portal: SHIPPED_PORTAL,
    applicant: LISI,
    role: 'employer',
    object: 'qualification',
    body: body(),
    ...over,
  };
}

export function working(over: Partial<WorkingReview> = {}): WorkingReview {
  return {
    applicant: LISI,
    role: 'employer',
    object: 'qualification',
    review: review(finding('training-hours', 'fail')),
    choices: {},
    draft: { verdict: 'return', text: '草稿', edited: true },
    filled: null,
    updatedAt: 1000,
    ...over,
  };
}
