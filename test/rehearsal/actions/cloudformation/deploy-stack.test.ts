import { deployFiles } from '../../../helpers/deploy-files';
import { temporaryDirectory } from '../../../helpers/rehearsal';

const directory = temporaryDirectory();
const exporting =
  'Resources: { T: { Type: "AWS::SNS::Topic" } }\nOutputs: { O: { Value: a, Export: { Name: taken } } }';
const files = { 'template.yaml': exporting, 'good.yaml': 'Resources: { T: { Type: "AWS::SNS::Topic" } }' };
const configuration = { ActionMode: 'CREATE_UPDATE', StackName: 'owner', TemplatePath: 'templates::template.yaml' };

test('a stack that could not be made is made anew only where the mode says so', async () => {
  const [, rolledBack] = await deployFiles(directory, files, [configuration, { ...configuration, StackName: 'late' }]);
  expect(rolledBack?.reason).toBe(
    'late ended in ROLLBACK_COMPLETE: late: Export with name taken is already exported by stack owner',
  );
  const good = { ...configuration, StackName: 'late', TemplatePath: 'templates::good.yaml' };
  const [refused] = await deployFiles(directory, files, [good]);
  expect(refused?.reason).toContain('is in ROLLBACK_COMPLETE state and can not be updated.');
  const [replaced] = await deployFiles(directory, files, [{ ...good, ActionMode: 'REPLACE_ON_FAILURE' }]);
  expect(replaced).toMatchObject({ status: 'Succeeded', summary: 'late: 1 to add, 0 to modify, 0 to remove' });
});
