import { rehearse } from '../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../helpers/rehearsal';

const directory = temporaryDirectory();

async function resolved(given: Readonly<Record<string, string>>) {
  const configuration = { Id: '#{codepipeline.PipelineExecutionId}', Target: '#{variables.TARGET}' };
  const plan = planOf({ Deploy: [[{ name: 'site', configuration }]] });
  const variables = [{ name: 'TARGET', defaultValue: 'eu' }, { name: 'UNSET' }];
  const options = optionsIn(directory, { variables: given });
  const execution = await rehearse({ ...plan, pipeline: { ...plan.pipeline, variables } }, emptyAssembly, options);
  const started = options.events.find((event) => event.type === 'action');
  return [started?.configuration?.['Id'] === execution.id, started?.configuration?.['Target']];
}

test('the execution’s id is always there, and a pipeline’s variable has its default or what is given', async () => {
  expect(await resolved({})).toEqual([true, 'eu']);
  expect(await resolved({ TARGET: 'us' })).toEqual([true, 'us']);
});
