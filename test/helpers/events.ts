import { type RehearsalEvent, toEvent } from '../../lib/rehearsal/event';
import type { News, NewsOf } from '../../lib/rehearsal/news';

/** Events of one execution, a second apart, from midnight of 1 March 2026. */
export function eventsOf(...news: readonly News[]): readonly RehearsalEvent[] {
  return news.map((one, index) => {
    const time = new Date(Date.UTC(2026, 2, 1, 0, 0, index));
    return toEvent(one, { seq: index + 1, time, pipeline: 'storefront', execution: '5f1a' });
  });
}

/** News of an action of the stage Verify. */
export function actionNews(action: string, more: Partial<NewsOf<'action'>> = {}): NewsOf<'action'> {
  return {
    type: 'action',
    stage: 'Verify',
    action,
    id: `id-${action}`,
    state: 'STARTED',
    category: 'Test',
    owner: 'AWS',
    provider: 'CodeBuild',
    runOrder: 1,
    standIn: false,
    log: `/srv/.conveyor/logs/Verify.${action}.log`,
    aws: {},
    ...more,
  };
}

/** News of the whole execution. */
export function executionNews(state: NewsOf<'execution'>['state'], durationMs?: number): NewsOf<'execution'> {
  const common = {
    type: 'execution',
    state,
    directory: '/srv/.conveyor/executions/storefront/5f1a',
    aws: {},
  } as const;
  return { ...common, ...(durationMs !== undefined && { durationMs }) };
}
