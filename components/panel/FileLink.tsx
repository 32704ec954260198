import type { Evidence } from '@/lib/review/types';
import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';

interface Props {
  rule: string;
  evidence: Evidence;
  onView: PanelActions['viewFile'];
}

/** Leads to the page of the attachment where a value stands; nothing where it stands in none. */
export function FileLink({ rule, evidence, onView }: Props) {
  if (evidence.file === undefined) return null;
  return (
    <button
      type="button"
      className={controls.link}
      data-action="view-file"
      title="打开附件，标出所在位置"
      onClick={() => onView({ rule, evidence })}
    >
      {`看附件第${evidence.file.at.page}页`}
    </button>
  );
}
