import type { SynthesizedAction, SynthesizedPipeline } from '../../assembly/pipeline';
import { detectsChanges, type SynthesizedTrigger } from '../../assembly/trigger';
import { tryText } from '../../assembly/value';
import { judgePush } from '../../aws/codepipeline/judge-change';
import type { Change, Verdict } from '../../aws/codepipeline/trigger';

/** Whether a change in the repository of a connection's source starts the pipeline, by the template's own triggers. */
export function judgeConnection(pipeline: SynthesizedPipeline, source: SynthesizedAction, change: Change): Verdict {
  const triggers = pipeline.triggers ?? [];
  const own = triggers.filter((trigger) => trigger.source === source.name);
  if (own.length === 0)
    return detectsChanges(source, triggers)
      ? judgeFollowed(source, change)
      : { starts: false, why: `${source.name} detects no changes, and no trigger is for it` };
  const verdicts = own.map((trigger) => judgeTrigger(trigger, source, change));
  const reasons = [...new Set(verdicts.map(({ why }) => why))].join('; ');
  return verdicts.find(({ starts }) => starts) ?? { starts: false, why: reasons };
}

function judgeTrigger(trigger: SynthesizedTrigger, source: SynthesizedAction, change: Change): Verdict {
  switch (trigger.kind) {
    case 'filters':
      return judgePush(trigger.push, change);
    case 'every-push':
      return judgeFollowed(source, change);
    case 'unknown':
      return { starts: false, why: `a part of the trigger of ${source.name} is known at the deployment only` };
  }
}

/** Whether a change is a push to the branch that a source's configuration names. */
export function judgeFollowed(source: Pick<SynthesizedAction, 'name' | 'configuration'>, change: Change): Verdict {
  const followed = tryText(source.configuration['BranchName']) ?? '';
  if (change.kind !== 'push') return { starts: false, why: `${source.name} follows the branch ${followed}` };
  return change.branch === followed
    ? { starts: true, why: `${source.name} follows the branch ${followed}` }
    : { starts: false, why: `${source.name} follows the branch ${followed}, and not ${change.branch}` };
}
