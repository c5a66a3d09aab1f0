import { toStackPart } from '../../lib/plan/to-stack-part';
import { anAction } from '../helpers/planned';

const stack = { StackName: 'shop', TemplatePath: 'templates::template.yaml', ChangeSetName: 'next' };

test.each([
  ['CREATE_UPDATE', 'stack shop from templates/template.yaml, validated and kept'],
  ['CHANGE_SET_REPLACE', 'change set next of stack shop from templates/template.yaml, against the last rehearsal'],
  ['CHANGE_SET_EXECUTE', 'change set next of stack shop is executed, and its outputs kept'],
  ['DELETE_ONLY', 'stack shop is deleted'],
])('%s', (ActionMode, what) => {
  const action = anAction('Staging.shop Deploy/AWS/CloudFormation', { configuration: { ...stack, ActionMode } });
  expect(toStackPart(action)).toEqual({ kind: 'real', what });
});
