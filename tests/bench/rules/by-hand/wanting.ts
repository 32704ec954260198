import type { Field, List } from '@/lib/dossier/dossier';
import type { FieldId, ListId } from '@/lib/dossier/reading';
import type { Finding } from '@/lib/review/types';
import { type Check, flagged, nameOf, open } from './finding';

/** The finding of a check that cannot begin because this field or list is not there. */
export function wanting(
  check: Check,
  id: FieldId | ListId,
  state: Exclude<Field<unknown> | List<unknown>, { state: 'read' }>,
  section: string,
): Finding {
  const name = nameOf(id);
  if (state.state === 'absent') {
    return open(check, [id], `页面未见“${name}”，请打开“${section}”一栏后重新读取。`, [
      flagged(name, '页面未显示', []),
    ]);
  }
  if (state.state === 'empty') {
    const says = `“${name}”为空，无法判断，请核对是否漏填。`;
    return open(check, [id], says, [flagged(name, '空白', state.places)]);
  }
  const why = state.reason.startsWith(name) ? state.reason : `“${name}”未能可靠读取（${state.reason}）`;
  const says = `${why}，请在页面上核对。`;
  return open(check, [id], says, [flagged(name, '未能可靠读取', state.places)]);
}
