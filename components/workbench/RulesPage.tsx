import type { RuleEntry } from '@/lib/review/catalogue/rule-entries';
import styles from './RulesPage.module.css';

interface Props {
  catalogue: { pack: string; docNo: string; version: string; rules: readonly RuleEntry[] };
}

/** The rules in force, by topic: clause and quote, numbers with how they are read, what follows and how it is worded. */
export function RulesPage({ catalogue }: Props) {
  const topics = [...new Set(catalogue.rules.map((rule) => rule.topic))];
  return (
    <div className={styles.page}>
      <p className={styles.pack}>
        现行规则包：{catalogue.pack}（{catalogue.docNo}），版本 {catalogue.version}，共 {catalogue.rules.length}{' '}
        条规则。
      </p>
      {topics.map((topic) => (
        <section key={topic} aria-label={topic}>
          <h2 className={styles.topic}>{topic}</h2>
          {catalogue.rules
            .filter((rule) => rule.topic === topic)
            .map((rule) => (
              <RuleCard key={rule.id} rule={rule} />
            ))}
        </section>
      ))}
    </div>
  );
}

function RuleCard({ rule }: { rule: RuleEntry }) {
  return (
    <article className={styles.rule}>
      <h3>
        {rule.title} <span className={styles.id}>{rule.id}</span>
      </h3>
      <p>{rule.ensures}</p>
      {rule.stages.map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
      <h4>依据</h4>
      {rule.clauses.map((clause) => (
        <blockquote key={clause.id + clause.quote} className={styles.quote}>
          {clause.id}（{clause.name}）：“{clause.quote}”
        </blockquote>
      ))}
      {rule.parameters.length > 0 && <Parameters parameters={rule.parameters} />}
      {rule.failures.length > 0 && <Failures failures={rule.failures} />}
    </article>
  );
}

function Parameters({ parameters }: Pick<RuleEntry, 'parameters'>) {
  return (
    <>
      <h4>参数</h4>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>名称</th>
            <th>取值</th>
            <th>出处与理解</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <tr key={parameter.id}>
              <td className={styles.parameter}>{parameter.id}</td>
              <td>{parameter.value}</td>
              <td>
                {parameter.isReading ? '通知未写明，本包的理解。' : '通知原文。'}
                {parameter.note}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Failures({ failures }: Pick<RuleEntry, 'failures'>) {
  return (
    <>
      <h4>不符合时</h4>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>处理</th>
            <th>意见用语</th>
          </tr>
        </thead>
        <tbody>
          {failures.map((failure) => (
            <tr key={failure.id}>
              <td>{failure.follows}</td>
              <td>
                {failure.reason}。{failure.ask}。
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
