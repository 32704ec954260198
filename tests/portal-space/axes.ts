/** The ways in which portals differ, each independent of the others. One value of every axis makes one portal. */
export const AXES = {
  library: ['plain', 'bootstrap', 'layui', 'easyui', 'element-plus', 'element-ui', 'antd'],
  identity: ['first-tab', 'header', 'dialog-title', 'breadcrumb', 'list-row'],
  view: ['single', 'eager-tabs', 'lazy-tabs', 'unmounting-tabs', 'routes', 'layer', 'frames', 'popup', 'beside-list'],
  values: ['text', 'disabled', 'readonly', 'choices', 'descriptions', 'one-node'],
  lists: ['plain', 'split-header', 'fixed-columns', 'paged', 'paged-by-server', 'virtual', 'row-expand', 'cards'],
  words: ['first', 'second', 'third', 'fourth'],
  decoy: ['none', 'field-beside', 'field-instead', 'spouse', 'family', 'clerk', 'first-degree', 'numbers'],
  loading: ['served', 'pieces', 'polling'],
  environment: ['standard', 'quirks-gbk', 'strict-csp', 'zoom'],
} as const;

export type Axis = keyof typeof AXES;
export type Combination = { [A in Axis]: (typeof AXES)[A][number] };
export const AXIS_NAMES = Object.keys(AXES) as Axis[];

/** Pairs of values that no portal can have together, with the reason. */
const NEVER: [Partial<Combination>, Partial<{ [A in Axis]: readonly Combination[A][] }>, string][] = [
  [{ identity: 'dialog-title' }, { view: ['layer', 'frames'] }, 'only a dialog has a title of its own'],
  [{ identity: 'list-row' }, { view: ['layer', 'frames', 'beside-list'] }, 'the row has to be in sight'],
  [
    { environment: 'strict-csp' },
    { library: ['plain', 'bootstrap', 'element-plus', 'element-ui', 'antd'] },
    'layui and EasyUI make functions of text',
  ],
  [
    { lists: 'virtual' },
    { library: ['plain', 'bootstrap', 'element-plus', 'antd'] },
    'the others have no such list in what they ship',
  ],
  [
    { lists: 'row-expand' },
    { library: ['plain', 'bootstrap', 'element-plus', 'element-ui', 'antd'] },
    'the others have no such list in what they ship',
  ],
];

/** Whether a portal may have these values together; values not given may still be anything. */
export function isPossible(some: Partial<Combination>): boolean {
  return NEVER.every(([when, then]) => {
    const applies = AXIS_NAMES.every((axis) => when[axis] === undefined || when[axis] === some[axis]);
    if (!applies) return true;
    return AXIS_NAMES.every((axis) => {
      const allowed: readonly string[] | undefined = then[axis];
      const value = some[axis];
      return allowed === undefined || value === undefined || allowed.includes(value);
    });
  });
}

/** The values in words for a failure and as part of an address: `layui.header.…`. */
export function keyOf(combination: Combination): string {
  return AXIS_NAMES.map((axis) => combination[axis]).join('.');
}

/** The combination of a key. Throws on anything that is none. */
export function combinationOf(key: string): Combination {
  const parts = key.split('.');
  const entries = AXIS_NAMES.map((axis, i) => {
    const values: readonly string[] = AXES[axis];
    const value = parts[i];
    if (value === undefined || !values.includes(value)) throw new Error(`no ${axis}: ${value}`);
    return [axis, value] as const;
  });
  return Object.fromEntries(entries) as Combination;
}
