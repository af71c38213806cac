import type { EndState } from '../../catalog/router-states.ts';

/** The guide's words for the states (section 1), and those of the plan for an end before its table begins. */
export const stateWords: Readonly<Record<'en' | 'zh-CN', Readonly<Record<EndState, string>>>> = {
  en: {
    planned: 'planned',
    created: 'created',
    connecting: 'connecting',
    accepting: 'accepting',
    activated: 'activated',
    suspending: 'suspending',
    suspended: 'suspended',
    activating: 'activating',
    deleted: 'deleted',
  },
  'zh-CN': {
    planned: '规划中',
    created: '已创建',
    connecting: '连接中',
    accepting: '接受中',
    activated: '已激活',
    suspending: '暂停中',
    suspended: '已暂停',
    activating: '激活中',
    deleted: '已删除',
  },
};
