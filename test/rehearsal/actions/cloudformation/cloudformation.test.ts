import { readFileSync } from 'node:fs';
import { deployFiles } from '../../../helpers/deploy-files';
import { temporaryDirectory } from '../../../helpers/rehearsal';
import { TABLE } from '../../../helpers/stacks';

const directory = temporaryDirectory();
const files = {
  'template.yaml': TABLE,
  'staging.json': JSON.stringify({ Parameters: { Stage: 'staging' }, Tags: { version: '1.2.0' } }),
};
const stack = {
  StackName: 'shop',
  TemplatePath: 'templates::template.yaml',
  TemplateConfiguration: 'templates::staging.json',
};
const update = { ...stack, ActionMode: 'CREATE_UPDATE' };

test('a stack is made, left alone, updated, changed by a change set, and deleted', async () => {
  const changed = { ...stack, ParameterOverrides: '{"Name":"invoices"}', ChangeSetName: 'next' };
  const actions = await deployFiles(directory, files, [
    update,
    update,
    { ...changed, ActionMode: 'CHANGE_SET_REPLACE' },
    { ...changed, ActionMode: 'CHANGE_SET_REPLACE' },
    { StackName: 'shop', ChangeSetName: 'next', ActionMode: 'CHANGE_SET_EXECUTE' },
    { ...changed, ActionMode: 'CHANGE_SET_REPLACE' },
    { StackName: 'shop', ChangeSetName: 'next', ActionMode: 'CHANGE_SET_EXECUTE' },
    { StackName: 'shop', ActionMode: 'DELETE_ONLY' },
    { StackName: 'shop', ActionMode: 'DELETE_ONLY' },
  ]);
  expect(actions.map(({ status, summary }) => `${status} ${summary}`)).toEqual([
    'Succeeded shop: 1 to add, 0 to modify, 0 to remove',
    'Succeeded shop: no changes',
    'Succeeded shop: 0 to add, 1 to modify, 0 to remove',
    'Succeeded shop: 0 to add, 1 to modify, 0 to remove',
    'Succeeded shop: 0 to add, 1 to modify, 0 to remove',
    'Succeeded shop: no changes',
    'Succeeded shop: no changes',
    'Succeeded shop is deleted',
    'Succeeded no stack shop',
  ]);
  expect(readFileSync(actions[2]?.log ?? '', 'utf8')).toContain(
    '~ Table AWS::DynamoDB::Table staging-orders: TableName, is replaced',
  );
});

test('what CloudFormation refuses fails in its own words, and leaves the stack as it was', async () => {
  const bad = { ...update, StackName: 'kept' };
  const [made, failed] = await deployFiles(
    directory,
    { ...files, 'bad.yaml': 'Resources: { A: { Type: "AWS::SNS::Topic", Properties: { TopicName: !Ref B } } }' },
    [bad, { ...bad, TemplatePath: 'templates::bad.yaml', TemplateConfiguration: 'templates::empty.json' }],
  );
  expect(made?.status).toBe('Succeeded');
  expect(failed?.reason).toBe('File [empty.json] does not exist in artifact [templates]');
  const [again, unresolved] = await deployFiles(
    directory,
    { ...files, 'bad.yaml': 'Resources: { A: { Type: "AWS::SNS::Topic", Properties: { TopicName: !Ref B } } }' },
    [bad, { StackName: 'kept', ActionMode: 'CREATE_UPDATE', TemplatePath: 'templates::bad.yaml' }],
  );
  expect(again?.summary).toBe('kept: no changes');
  expect(unresolved?.reason).toBe(
    'kept: Template format error: Unresolved resource dependencies [B] in the Resources block of the template',
  );
});

test('a configuration that CodePipeline would refuse is told', async () => {
  const reason = async (configuration: Readonly<Record<string, string>>) =>
    (await deployFiles(directory, files, [configuration]))[0]?.reason;
  expect(await reason({ ActionMode: 'CREATE_UPDATE' })).toBe('it names no stack');
  expect(await reason({ ...update, ActionMode: 'CREATE' })).toBe('it has no ActionMode that is known: "CREATE"');
  expect(await reason({ StackName: 'x', ActionMode: 'CHANGE_SET_EXECUTE' })).toBe('it names no change set');
  expect(await reason({ StackName: 'x', ActionMode: 'CHANGE_SET_EXECUTE', ChangeSetName: 'a' })).toBe(
    'x: ChangeSet [a] does not exist',
  );
});
