import type { Field, List } from '@/lib/dossier/dossier';
import type { FieldId, ListId } from '@/lib/dossier/reading';
import type { Evidence, Finding } from '@/lib/review/types';
import { type Check, flagged, nameOf, open } from './finding';

/** A field or list that is not there, and the part of the application that should show it. */
export interface Lack {
  id: FieldId | ListId;
  state: Exclude<Field<unknown> | List<unknown>, { state: 'read' }>;
  section: string;
}

/** The finding of a check that cannot begin because this field or list is not there. */
export function wanting(check: Check, id: Lack['id'], state: Lack['state'], section: string): Finding {
  return lacking(check, [{ id, state, section }]);
}

/** The same for several at once. */
export function lacking(check: Check, lacks: Lack[]): Finding {
  const ids = lacks.map(({ id }) => id);
  return open(check, ids, `${lacks.map(sentence).join('；')}。`, lacks.map(shown));
}

function sentence({ id, state, section }: Lack): string {
  const name = nameOf(id);
  if (state.state === 'absent') return `页面未见“${name}”，请打开“${section}”一栏后重新读取`;
  if (state.state === 'empty') return `“${name}”为空，无法判断，请核对是否漏填`;
  const why = state.reason.startsWith(name) ? state.reason : `“${name}”未能可靠读取（${state.reason}）`;
  return `${why}，请在页面上核对`;
}

function shown({ id, state }: Lack): Evidence {
  if (state.state === 'absent') return flagged(nameOf(id), '页面未显示', []);
  return flagged(nameOf(id), state.state === 'empty' ? '空白' : '未能可靠读取', state.places);
}
