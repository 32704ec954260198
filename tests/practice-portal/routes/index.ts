import { departmentRoutes } from './department.ts';
import { employerRoutes } from './employer.ts';
import { fileRoutes } from './files.ts';
import { memberRoutes } from './member.ts';
import { publicRoutes } from './public.ts';
import type { Route } from './types.ts';

const ROUTES: readonly Route[] = [
  ...publicRoutes,
  ...fileRoutes,
  ...memberRoutes,
  ...employerRoutes,
  ...departmentRoutes,
];

/** The route of a request, or null. */
export function findRoute(method: string, path: string): Route | null {
  const fits = (route: Route) => (typeof route.path === 'string' ? route.path === path : route.path.test(path));
  return ROUTES.find((route) => route.method === method && fits(route)) ?? null;
}
