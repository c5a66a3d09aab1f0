import { ServiceError, type XmlPart } from '../../../lib/rehearsal/remote/query-client';
import { RemoteStacks } from '../../../lib/rehearsal/stacks/remote-stacks';
import { aRequest } from '../../helpers/stacks';

type Answer = XmlPart | ServiceError;

/** An endpoint that gives the answers of a test, one after another, and what it was asked. */
function stacksThat(answers: Readonly<Record<string, readonly Answer[]>>) {
  const asked: string[] = [];
  const left = new Map(Object.entries(answers).map(([operation, list]) => [operation, [...list]]));
  const call = async (operation: string, input: Readonly<Record<string, string>>) => {
    asked.push([operation, input['ChangeSetType'] ?? ''].join(' ').trim());
    const list = left.get(operation) ?? [];
    const answer = list.length > 1 ? list.shift() : list[0];
    if (answer instanceof ServiceError) throw answer;
    return answer;
  };
  return { asked, service: new RemoteStacks({ client: { call }, newId: () => 'id', pauseMs: 0 }) };
}

const stack = (StackStatus: string) => ({ Stacks: { member: { StackId: 'arn', StackStatus } } });
const gone = new ServiceError('ValidationError', 'Stack with id shop does not exist');
const { signal } = new AbortController();

test('a stack is waited for until nothing of it runs; one that is gone is none', async () => {
  const { service, asked } = stacksThat({
    DescribeStacks: [
      stack('UPDATE_IN_PROGRESS'),
      stack('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'),
      stack('UPDATE_COMPLETE'),
      gone,
    ],
  });
  expect(await service.settled('shop', signal)).toMatchObject({ status: 'UPDATE_COMPLETE' });
  expect(asked).toEqual(['DescribeStacks', 'DescribeStacks', 'DescribeStacks', 'DescribeStackEvents']);
  expect(await service.find('shop')).toBeUndefined();
});

test('a change set of a stack that is not there yet makes it; it is waited for', async () => {
  const { service, asked } = stacksThat({
    DescribeStacks: [gone],
    DescribeChangeSet: [{ Status: 'CREATE_PENDING' }, { Status: 'CREATE_COMPLETE', Changes: '' }],
  });
  expect(await service.createChangeSet('next', aRequest('{}'))).toMatchObject({
    status: 'CREATE_COMPLETE',
    changes: [],
  });
  expect(asked).toEqual(['DescribeStacks', 'CreateChangeSet CREATE', 'DescribeChangeSet', 'DescribeChangeSet']);
});

test('a preview leaves nothing behind', async () => {
  const { service, asked } = stacksThat({
    DescribeStacks: [stack('CREATE_COMPLETE')],
    DescribeChangeSet: [{ Status: 'CREATE_COMPLETE' }],
  });
  await service.preview(aRequest('{}'));
  expect(asked.slice(2)).toEqual(['CreateChangeSet UPDATE', 'DescribeChangeSet', 'DeleteChangeSet']);
});

test('what the endpoint refuses is refused in its words', async () => {
  const { service } = stacksThat({
    UpdateStack: [new ServiceError('ValidationError', 'No updates are to be performed.')],
  });
  await expect(service.update(aRequest('{}'))).rejects.toMatchObject({
    name: 'StackRefusal',
    message: 'No updates are to be performed.',
  });
});
