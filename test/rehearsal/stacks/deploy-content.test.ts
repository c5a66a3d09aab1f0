import { deployContent } from '../../../lib/rehearsal/stacks/deploy-content';
import { toContent } from '../../../lib/rehearsal/stacks/to-content';
import { aRequest } from '../../helpers/stacks';

const place = { account: '111122223333', region: 'eu-west-1', imports: {}, exports: {}, parameter: () => undefined };
const empty = { name: 'shop', id: 'arn', status: 'REVIEW_IN_PROGRESS', time: 't', changeSets: {}, events: [] };
const content = (resources: string) => toContent(aRequest(`Resources: { ${resources} }`), place, true);

test('the events tell what was made, changed and deleted, and a failed deployment keeps the content before', () => {
  const one = 'A: { Type: "AWS::SNS::Topic" }';
  const made = deployContent(empty, content(one), [], '2026-01-01T00:00:00Z');
  expect(made.events.map(({ logicalId, status }) => `${logicalId} ${status}`)).toEqual([
    'shop CREATE_IN_PROGRESS',
    'A CREATE_COMPLETE',
    'shop CREATE_COMPLETE',
  ]);
  const next = deployContent(made, content('B: { Type: "AWS::SQS::Queue" }'), [], '2026-01-02T00:00:00Z');
  expect(next.events.map(({ logicalId, status }) => `${logicalId} ${status}`)).toEqual([
    'shop UPDATE_IN_PROGRESS',
    'B CREATE_COMPLETE',
    'A DELETE_COMPLETE',
    'shop UPDATE_COMPLETE',
  ]);
  const policy = '{"Statement":[{"Effect":"Deny","Action":"Update:*","Resource":"*"}]}';
  const held = { ...made, content: { ...content(one), policy } };
  const refused = deployContent(held, content('B: { Type: "AWS::SQS::Queue" }'), [], '2026-01-03T00:00:00Z');
  expect(refused).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', content: held.content });
  expect(refused.reason).toBe('The following resource(s) failed to update: [A].');
});
