import type { routes as english } from '../en/routes.ts';
import type { Translation } from '../translation.ts';

export const routes: Translation<typeof english> = {
  empty: '本方案中还没有路由器。',
};
