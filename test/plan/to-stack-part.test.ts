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

test('what is really deployed is said with the endpoint', () => {
  const action = anAction('Staging.shop Deploy/AWS/CloudFormation', {
    configuration: { ...stack, ActionMode: 'CREATE_UPDATE' },
  });
  const what = 'stack shop at http://127.0.0.1:5000 from templates/template.yaml, really deployed';
  expect(toStackPart(action, 'http://127.0.0.1:5000')).toEqual({ kind: 'real', what });
});
