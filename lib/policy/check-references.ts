import { demandsOf, SUGGESTION } from './citations';
import { plainParameters } from './plain-parameters';
import type { Pack } from './schema';
import { isShared, isSharedWords } from './shared';
import { parseTemplate } from './template';

/** Names a rule's wording may use beside parameters: what was found, what is required, the clauses cited, the document. */
export const WORDING_NAMES = ['found', 'required', 'clause', 'docNo'] as const;
/** Names the wording of an unjudged item may use. */
export const INCOMPLETE_NAMES = ['title', 'missing'] as const;
/** Names an opinion frame may use beside parameters. */
export const OPINION_NAMES = ['items', 'name', 'appliedTitle', 'docNo', 'deadline'] as const;

const ROLES = ['employer', 'department'] as const;
const OBJECTS = ['archive', 'qualification'] as const;
const VERDICTS = ['pass', 'return', 'reject'] as const;

/** Finds references in a pack to something that does not exist. Gives one sentence each; empty when there are none. */
export function checkReferences(pack: Pack): string[] {
  const clauses = new Set(pack.clauses.map((clause) => clause.id));
  const errors: string[] = [];
  if (clauses.size < pack.clauses.length) errors.push('clauses：条款编号有重复');
  const cite = (where: string, id: string) => {
    if (!clauses.has(id)) errors.push(`${where}：引用了不存在的条款 ${id}`);
  };
  for (const { id, name, basis, clause, quote } of pack.parameters) {
    if (basis === 'shared' || (isShared(id) && clause === '')) continue;
    if (clause === '') errors.push(`参数 ${id}（${name}）：没有写明出自哪一条（clause）`);
    else cite(`参数 ${id}`, clause);
    if (quote === '' && clauses.has(clause)) errors.push(`参数 ${id}（${name}）：没有写明出自哪一句（quote）`);
  }
  for (const id of Object.keys(pack.vocabulary)) {
    if (!isShared(id)) errors.push(`vocabulary：${id} 不是公用的用语，可补充的用语见“规则包怎么改”`);
    else if (!isSharedWords(id)) errors.push(`vocabulary：${id} 不是一列用语，不能补充；要换掉的写进 parameters`);
  }
  errors.push(...demandErrors(pack));
  for (const [id, rule] of Object.entries(pack.rules)) {
    for (const clause of rule.cites ?? []) {
      cite(`规则 ${id}`, clause);
      if (clauses.has(clause) && !demandsOf(pack, id).some((one) => one.clause.id === clause))
        errors.push(`规则 ${id}：引用了条款 ${clause}，但该条款没有一项要求写明由它核对`);
    }
    for (const [key, { failures }] of Object.entries(rule.how ?? {}))
      for (const failure of failures)
        if (!Object.hasOwn(rule.failures, failure))
          errors.push(`规则 ${id} 的人工核对 ${key}：没有 ${failure} 这种不符情形`);
    for (const [key, { reason, ask, short }] of Object.entries(rule.failures)) {
      for (const text of [reason, ask, short])
        errors.push(...checkNames(`规则 ${id} 的措辞 ${key}`, text, WORDING_NAMES, pack));
    }
  }
  for (const text of Object.values(pack.incomplete))
    errors.push(...checkNames('incomplete', text, INCOMPLETE_NAMES, pack));
  errors.push(...checkNames('items.item', pack.items.item, ['n', 'text'], pack), ...opinionErrors(pack));
  return errors;
}

function demandErrors(pack: Pack): string[] {
  const by = new Set(
    pack.clauses.flatMap(({ demands }) =>
      demands.flatMap((demand) => (demand.handled === 'not-for-reviewer' ? [] : demand.by)),
    ),
  );
  const unnamed = Object.keys(pack.rules).filter((id) => !by.has(id));
  const unknown = [...by].filter((id) => id !== SUGGESTION && !Object.hasOwn(pack.rules, id));
  return [
    ...unnamed.map((id) => `规则 ${id}：没有一项要求写明由它核对`),
    ...unknown.map((id) => `clauses：有要求写明由 ${id} 核对，但没有这条规则，请改正拼写`),
  ];
}

function opinionErrors(pack: Pack): string[] {
  const errors: string[] = [];
  for (const role of ROLES)
    for (const object of OBJECTS)
      for (const verdict of VERDICTS) {
        const where = `审核意见 ${role}/${object}/${verdict}`;
        const frames = pack.opinions.filter(
          (frame) => frame.role === role && frame.object === object && frame.verdict === verdict,
        );
        if (frames.length !== 1) errors.push(`${where}：应恰有一份，现有${frames.length}份`);
        for (const { long, short } of frames)
          for (const text of [long, short]) {
            errors.push(...checkNames(where, text, OPINION_NAMES, pack));
            if (text.split('{items}').length !== 2) errors.push(`${where}：{items} 应恰出现一次`);
          }
      }
  return errors;
}

/** Parameters that can stand in a text: plain numbers and words. */
function checkNames(where: string, text: string, known: readonly string[], pack: Pack): string[] {
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) return [`${where}：花括号不成对`];
  return parseTemplate(text)
    .names.filter((name) => !known.includes(name) && !isPlainParameter(name, pack))
    .map((name) => `${where}：不认识的变量 {${name}}`);
}

function isPlainParameter(name: string, pack: Pack): boolean {
  return Object.hasOwn(plainParameters(pack), name);
}
