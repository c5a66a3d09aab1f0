import { alarmsOf } from '../../../../lib/synthesis/constructs/conditions/alarms-of';
import { OutputDirectory } from '../../../../lib/synthesis/constructs/target-outputs';
import { pipelineOf, withStages } from '../../../helpers/definition';

const [stage] = pipelineOf(
  withStages(
    '{ name: Build, actions: [{ build: api, recipe: npm, artifacts: { api: dist } }] }',
    '{ name: Production, watch: { alarms: true }, environment: production, actions: [{ deploy: api, lambda: { managed: {} } }] }',
  ),
).stages.slice(1);
const outputs = new OutputDirectory();
outputs.add('production', 'api', { alarms: 'errors,throttles' });

test('the alarms of the targets that the stage deploys to, or those that a person names', () => {
  const actions = stage?.actions ?? [];
  expect(stage?.conditions?.watch?.alarms).toBe('targets');
  expect(alarmsOf({ actions }, { minutes: 5, alarms: 'targets' }, outputs)).toEqual(['errors', 'throttles']);
  expect(alarmsOf({ actions }, { minutes: 5, alarms: ['late'] }, outputs)).toEqual(['late']);
});
