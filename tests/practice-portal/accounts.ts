export type Role = 'employer' | 'department';

export interface Account {
  user: string;
  password: string;
  role: Role;
  /** Words shown on the login page and in the head of every page. */
  title: string;
  unit: string;
  clerk: string;
}

/** The two demonstration accounts. */
export const ACCOUNTS: readonly Account[] = [
  {
    user: 'dw001',
    password: 'dw001',
    role: 'employer',
    title: '用人单位',
    unit: '虚构市自然资源人才服务中心（模拟）',
    clerk: '孙经办',
  },
  {
    user: 'zg001',
    password: 'zg001',
    role: 'department',
    title: '主管部门',
    unit: '虚构市自然资源和规划局（模拟）',
    clerk: '钱审查',
  },
];

/** The account of a user name, or null when there is none. */
export function findAccount(user: string): Account | null {
  return ACCOUNTS.find((account) => account.user === user) ?? null;
}
