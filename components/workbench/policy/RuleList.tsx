import type { RuleEntry } from '@/lib/review/catalogue/rule-entries';
import { keyed } from '../../common/keyed';
import styles from './Policy.module.css';

/** The rules in force, by topic: what they need, clause and quote, numbers, what follows and how it is worded. */
export function RuleList({ rules }: { rules: readonly RuleEntry[] }) {
  const topics = [...new Set(rules.map((rule) => rule.topic))];
  return topics.map((topic) => (
    <section key={topic} aria-label={topic}>
      <h3 className={styles.topic}>{topic}</h3>
      {rules
        .filter((rule) => rule.topic === topic)
        .map((rule) => (
          <RuleCard key={rule.id} rule={rule} />
        ))}
    </section>
  ));
}

/** Id of the element that shows a rule, for links within the page. */
export function ruleElement(id: string): string {
  return `rule-${id}`;
}

function RuleCard({ rule }: { rule: RuleEntry }) {
  return (
    <article id={ruleElement(rule.id)} className={styles.rule} tabIndex={-1}>
      <h4>
        {rule.title} <span className={styles.id}>{rule.id}</span>
        <span className={styles.quiet}>
          {rule.kind}
          {rule.isOncePerBatch && '，每批核对一次'}
        </span>
      </h4>
      <p>{rule.ensures}</p>
      {rule.needs.length > 0 && <p className={styles.quiet}>读取：{rule.needs.join('、')}</p>}
      {rule.helps.length > 0 && <p className={styles.quiet}>参考：{rule.helps.join('、')}</p>}
      {rule.stages.map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
      {keyed(rule.clauses, (clause) => clause.id + clause.quote).map(({ key, item }) => (
        <blockquote key={key} className={styles.quote}>
          {item.id}（{item.name}）：“{item.quote}”
          {item.note !== '' && <span className={styles.quiet}>{item.note}</span>}
        </blockquote>
      ))}
      {rule.parameters.length > 0 && <Parameters parameters={rule.parameters} />}
      {rule.ways.map(({ id, steps }) => (
        <ol key={id} className={styles.steps} aria-label="人工核对步骤">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ))}
      {rule.failures.length > 0 && <Failures failures={rule.failures} />}
    </article>
  );
}

function Parameters({ parameters }: Pick<RuleEntry, 'parameters'>) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">参数</th>
          <th scope="col">取值</th>
          <th scope="col">出处与理解</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter) => (
          <tr key={parameter.id}>
            <td>{parameter.name}</td>
            <td>{parameter.value}</td>
            <td>{[parameter.basis, parameter.note].filter(Boolean).join('：')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Failures({ failures }: Pick<RuleEntry, 'failures'>) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">不符时</th>
          <th scope="col">意见用语</th>
          <th scope="col">简短写法</th>
        </tr>
      </thead>
      <tbody>
        {failures.map((failure) => (
          <tr key={failure.id}>
            <td>{failure.follows}</td>
            <td>
              {failure.reason}。{failure.ask}。
            </td>
            <td>{failure.short}。</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
