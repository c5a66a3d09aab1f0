import { toExecution } from '../../../lib/rehearsal/execution';
import { toProgress } from '../../../lib/rehearsal/rollback/to-progress';
import { planOf } from '../../helpers/rehearsal';

test('the variables are those that the actions gave, beside the first ones; an action without a namespace gives none', () => {
  const plan = planOf({ Build: [[{ name: 'site', namespace: 'build' }, { name: 'docs' }]] });
  const { stages, ...execution } = toExecution(plan, 'e1');
  const ended = stages.map((stage) => ({
    ...stage,
    actions: stage.actions.map((action) => ({ ...action, variables: { VERSION: action.name } })),
  }));
  const progress = toProgress(plan, { ...execution, stages: ended }, { codepipeline: { PipelineExecutionId: 'r1' } });
  expect(progress.variables).toEqual({ codepipeline: { PipelineExecutionId: 'r1' }, build: { VERSION: 'site' } });
  expect(progress.succeeded.size).toBe(0);
});
