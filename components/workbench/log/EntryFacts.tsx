import type { ReactNode } from 'react';
import { dateTime } from '@/components/common/time';
import { objectWord, ROLE_WORDS, verdictWord } from '@/components/common/words';
import { SHIPPED_PORTAL } from '@/lib/dossier/portal-origin';
import type { LogDetail, Observed } from '@/lib/record/entry';
import type { ReviewedBy } from '@/lib/review/types';
import styles from './EntryPane.module.css';

/** Who, what was decided, when, how it is known that it was sent, and the entry's place in the chain. */
export function EntryFacts({ detail: { entry, row, body } }: { detail: LogDetail }) {
  const { review } = body;
  return (
    <section className={styles.section}>
      <h3>审核结果：{verdictWord(body.verdict, row.role)}</h3>
      <dl className={styles.facts}>
        <Fact name="申报人">
          {row.name || '未读到姓名'}
          {row.last4 !== '' && `（证件号码后四位 ${row.last4}）`}
        </Fact>
        <Fact name="工作单位">{row.unit || '未读到'}</Fact>
        <Fact name="申报计划">{row.plan || '未读到'}</Fact>
        <Fact name="平台">{new URL(row.portal ?? SHIPPED_PORTAL).host}</Fact>
        <Fact name="审核事项">
          {row.object === null ? '未能判断' : objectWord(row.object, row.role ?? 'employer')}
          {row.role !== null && `（${ROLE_WORDS[row.role]}）`}
        </Fact>
        <Fact name="平台操作">
          点击“{body.button}”{body.option !== null && `，所选“${body.option}”`}
        </Fact>
        <Fact name="点击时间">{dateTime(body.clickedAt)}</Fact>
        <Fact name="审核用时">{spentWords(row.openedAt, body.clickedAt)}</Fact>
        <Fact name="记录时间">{dateTime(row.at)}</Fact>
        <Fact name="发送情况">{sentWords(body.sent)}</Fact>
        <Fact name="政策包">{review === null ? '当时面板没有读出本页' : packWords(review.pack)}</Fact>
        <Fact name="程序版本">
          插件 {body.extension}
          {review !== null && `，规则 ${review.rulesVersion}`}
        </Fact>
        <Fact name="本条指纹">
          <span className={styles.hash}>{entry.hash}</span>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Pack and version, and that the office had changed it: by its digest, which an export of the policy prints too. */
function packWords(pack: ReviewedBy | null): string {
  if (pack === null) return '没有适用的政策包，未按任何通知核对';
  const { title, version, office, chosen } = pack;
  const named = chosen === undefined ? '' : '（页面未写申报计划，由审核人选定）';
  return `${title} ${version}${office === undefined ? '' : `（含本单位修改 ${office.slice(0, 12)}）`}${named}`;
}

/** From the first findings on show to the click. */
function spentWords(openedAt: number | null | undefined, clickedAt: number): string {
  if (typeof openedAt !== 'number' || openedAt > clickedAt) return '未记录';
  const seconds = Math.round((clickedAt - openedAt) / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} 秒` : `${minutes} 分 ${seconds % 60} 秒`;
}

/** How it is known that the decision left the page. */
function sentWords({ url, status, opinionInRequest }: Observed): string {
  const answer = status === null ? '未见平台应答' : `平台应答状态 ${status}`;
  const opinion = opinionInRequest ? '发送的内容含本条意见' : '发送的内容中未见本条意见';
  return `已发送至 ${url}；${answer}；${opinion}。`;
}
