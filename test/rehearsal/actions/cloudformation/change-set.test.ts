import { deployFiles } from '../../../helpers/deploy-files';
import { temporaryDirectory } from '../../../helpers/rehearsal';

const directory = temporaryDirectory();
const files = {
  'a.yaml': 'Resources: { A: { Type: "AWS::SNS::Topic" } }\nOutputs: { O: { Value: one } }',
  'b.yaml': 'Resources: { R: { Type: "AWS::IAM::Role" } }',
};
const make = (file: string, ChangeSetName = 'next') => ({
  ...{ ActionMode: 'CHANGE_SET_REPLACE', StackName: 'shop', TemplatePath: `templates::${file}`, ChangeSetName },
});
const execute = { ActionMode: 'CHANGE_SET_EXECUTE', StackName: 'shop', ChangeSetName: 'next' };

test('outputs are told when the change set is executed, and also when it would change nothing', async () => {
  const actions = await deployFiles(directory, files, [make('a.yaml'), execute, make('a.yaml'), execute]);
  expect(actions.map(({ variables }) => variables)).toEqual([{}, { O: 'one' }, {}, { O: 'one' }]);
});

test('what must be acknowledged is, or the change set fails', async () => {
  const [refused] = await deployFiles(directory, files, [make('b.yaml')]);
  expect(refused?.reason).toBe('shop: Requires capabilities : [CAPABILITY_IAM]');
  const [made] = await deployFiles(directory, files, [{ ...make('b.yaml'), Capabilities: 'CAPABILITY_IAM' }]);
  expect(made?.summary).toBe('shop: 1 to add, 0 to modify, 1 to remove');
});
