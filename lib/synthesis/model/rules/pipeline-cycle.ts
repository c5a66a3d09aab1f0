import type { Pipeline } from '../pipeline';
import type { Rule } from './rule';

export const pipelineCycle: Rule = {
  id: 'PipelineCycle',
  sentence: 'No pipeline is started by its own success, be it by way of others.',
  *check({ pipelines }) {
    for (const pipeline of pipelines) {
      for (const trigger of pipeline.triggers) {
        if (trigger.kind !== 'pipeline') continue;
        const way = wayTo(pipeline.name, trigger.pipeline, pipelines);
        if (way === undefined) continue;
        yield {
          at: trigger,
          key: ['pipeline'],
          message: `pipeline "${pipeline.name}" would start itself for ever: ${[...way].reverse().join(' → ')} → ${pipeline.name}`,
          hint: 'leave one of these triggers out',
        };
      }
    }
  },
};

/** The pipelines from one to another, against the direction in which they start each other; nothing when there is no way. */
function wayTo(goal: string, from: string, pipelines: readonly Pipeline[]): readonly string[] | undefined {
  const ways: (readonly string[])[] = [[from]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? from;
    if (last === goal) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of startersOf(last, pipelines)) ways.push([...way, next]);
  }
  return undefined;
}

function startersOf(name: string, pipelines: readonly Pipeline[]): readonly string[] {
  const triggers = pipelines.filter((pipeline) => pipeline.name === name).flatMap((pipeline) => pipeline.triggers);
  return triggers.flatMap((trigger) => (trigger.kind === 'pipeline' ? [trigger.pipeline] : []));
}
