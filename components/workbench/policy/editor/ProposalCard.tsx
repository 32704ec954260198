import { amountText } from '@/lib/policy/value-text';
import { HANDLED } from '@/lib/review/catalogue/setting-words';
import { withProposal, withSentence } from '@/lib/review/drafting/edit-draft';
import type { DraftSentence, SentenceProposal } from '@/lib/review/drafting/pack-draft';
import { valuesReplaced } from '@/lib/review/drafting/second-text';
import controls from '../../../common/controls.module.css';
import { Doubts } from './Doubts';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { parameterTitle, ruleTitle } from './rule-names';

interface Props {
  sentence: DraftSentence;
  proposal: SentenceProposal;
  /** It was taken over or put aside. */
  onDone(): void;
}

/** What a sentence might be, to be taken over or not by who looks at it. */
export function ProposalCard({ sentence: { key }, proposal, onDone }: Props) {
  const { draft, change } = useDrafting();
  const { is, by, why, parameters, because } = proposal;
  const doubts = [...proposal.doubts, ...valuesReplaced(draft, key, proposal)];
  return (
    <div className={styles.suggested} data-suggested={key}>
      <p>
        建议：<b>{HANDLED[is]}</b>
        {by.length > 0 && `（${by.map(ruleTitle).join('、')}）`}
        {why !== '' && `，${why}`}
      </p>
      {parameters.length > 0 && (
        <ul>
          {parameters.map(({ id, value }) => (
            <li key={id} data-proposed={id}>
              {parameterTitle(id)}：<b>{amountText(value, '')}</b>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{because}</p>
      <Doubts doubts={doubts} />
      <div className={styles.buttons}>
        <button
          type="button"
          className={controls.primary}
          data-action="take-proposal"
          onClick={() => {
            change((now) => withProposal(now, key, { ...proposal, doubts }));
            onDone();
          }}
        >
          采用建议
        </button>
        <button
          type="button"
          className={controls.button}
          data-action="leave-proposal"
          onClick={() => change((now) => withSentence(now, key, { proposal: null }))}
        >
          不采用，自己填
        </button>
      </div>
    </div>
  );
}
