import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findStackSet } from '../../../../lib/rehearsal/stacks/stack-set-store';
import { deployFiles } from '../../../helpers/deploy-files';
import { temporaryDirectory } from '../../../helpers/rehearsal';
import { TABLE } from '../../../helpers/stacks';

const directory = temporaryDirectory();
const files = {
  'template.yaml': TABLE,
  'accounts.json': '["111122223333", "444455556666"]',
  'bad.yaml': 'Resources: {}',
};
const set = {
  ...{ Provider: 'CloudFormationStackSet', StackSetName: 'tables', TemplatePath: 'templates::template.yaml' },
  Parameters: 'ParameterKey=Stage,ParameterValue=staging ParameterKey=Name,ParameterValue=orders',
};
const instances = { Provider: 'CloudFormationStackInstances', StackSetName: 'tables' };
const folder = join(directory, '.conveyor/stacks/111122223333/ap-northeast-2');
const statuses = () =>
  findStackSet(folder, 'tables')?.instances.map(({ account, region, status }) => `${account} ${region} ${status}`);

test('a set is made in one account, brought to others, updated in some, and what is left is outdated', async () => {
  const home = { DeploymentTargets: '111122223333', Regions: 'eu-west-1' };
  const actions = await deployFiles(directory, files, [
    { ...set, ...home },
    { ...instances, DeploymentTargets: 'templates::accounts.json', Regions: 'eu-west-1,us-east-1' },
    { ...instances, ...home, ParameterOverrides: 'ParameterKey=Stage,ParameterValue=production' },
  ]);
  expect(actions.map(({ summary }) => summary)).toEqual(['tables: 1 stack', 'tables: 4 stacks', 'tables: 1 stack']);
  expect(existsSync(join(directory, '.conveyor/stacks/444455556666/us-east-1'))).toBe(true);
  expect(readFileSync(actions[1]?.log ?? '', 'utf8')).toContain('444455556666 us-east-1: CURRENT');
  await deployFiles(directory, files, [
    { ...set, ...home, Parameters: 'ParameterKey=Stage,ParameterValue=production' },
  ]);
  expect(statuses()).toEqual([
    '111122223333 eu-west-1 CURRENT',
    '444455556666 eu-west-1 OUTDATED',
    '111122223333 us-east-1 OUTDATED',
    '444455556666 us-east-1 OUTDATED',
  ]);
  const [all] = await deployFiles(directory, files, [set]);
  expect(all?.summary).toBe('tables: 4 stacks');
});

test('the first account that fails ends it, unless failures are tolerated', async () => {
  const bad = { ...set, StackSetName: 'bad', DeploymentTargets: '111122223333,444455556666', Regions: 'eu-west-1' };
  const wrong = { ...bad, Parameters: 'ParameterKey=Stage,ParameterValue=test' };
  const [failed] = await deployFiles(directory, files, [wrong]);
  expect(failed?.reason).toBe("bad: 111122223333 eu-west-1: Parameter 'Stage' must be one of AllowedValues");
  const [tolerated] = await deployFiles(directory, files, [{ ...wrong, FailureTolerancePercentage: '100' }]);
  expect(tolerated?.status).toBe('Succeeded');
});

test('what cannot be asked is told', async () => {
  const reason = async (configuration: Readonly<Record<string, string>>) =>
    (await deployFiles(directory, files, [configuration]))[0]?.reason;
  expect(await reason({ ...set, Regions: 'eu-west-1' })).toBe('DeploymentTargets and Regions go together');
  expect(await reason({ ...instances, StackSetName: 'none' })).toBe(
    'there is no stack set none: an action before makes it',
  );
  expect(await reason({ ...set, StackSetName: 'new', TemplatePath: 'templates::bad.yaml' })).toBe(
    'new: Template format error: At least one Resources member must be defined.',
  );
});
