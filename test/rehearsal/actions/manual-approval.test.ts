import { rehearse } from '../../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const topic = 'arn:aws:sns:ap-northeast-2:111122223333:releases';

async function approve(more: Parameters<typeof optionsIn>[1], configuration: Readonly<Record<string, string>> = {}) {
  const options = optionsIn(directory, more);
  const release = { name: 'release', category: 'Approval', provider: 'Manual', configuration };
  const plan = planOf({ Release: [[{ ...release, part: { kind: 'real', what: 'asks' } }]] });
  const execution = await rehearse(plan, emptyAssembly, options);
  return { execution, action: execution.stages[0]?.actions[0], events: options.events };
}

test('--yes answers without asking', async () => {
  const { action } = await approve({ yes: true, ask: () => Promise.reject(new Error('asked')) });
  expect(action).toMatchObject({ status: 'Succeeded', summary: 'approved by --yes' });
});

test('the person is asked with the message, and answers', async () => {
  const asked: string[] = [];
  const answer = (yes: boolean) => async (question: string) => {
    asked.push(question);
    return yes;
  };
  const given = await approve(
    { yes: false, ask: answer(true) },
    { CustomData: 'Release #{codepipeline.PipelineExecutionId}?' },
  );
  const refused = await approve({ yes: false, ask: answer(false) });
  expect(asked).toEqual([`Release ${given.execution.id}?`, 'Release.release: approve?']);
  expect(given.action).toMatchObject({ status: 'Succeeded', summary: 'approved' });
  expect(refused.action).toMatchObject({ status: 'Failed', reason: 'rejected' });
});

test('an interruption while it waits abandons it', async () => {
  const interrupt = new AbortController();
  const ask = async () => {
    interrupt.abort();
    return false;
  };
  const { action, execution } = await approve({ yes: false, ask, signal: interrupt.signal });
  expect([action?.status, execution.status]).toEqual(['Abandoned', 'Stopped']);
});

test('where nobody can be asked it fails', async () => {
  expect((await approve({ yes: false })).action?.reason).toBe('nobody can be asked here');
});

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals-json-format.html */
test('the topic is told in the form of AWS', async () => {
  const configuration = { NotificationArn: topic, CustomData: 'Go?', ExternalEntityLink: 'https://acme.example/notes' };
  const clock = () => new Date('2026-03-01T00:00:00Z');
  const { events, execution } = await approve({ clock }, configuration);
  const message = events.find((event) => event.type === 'notification');
  expect(message?.subject).toBe('APPROVAL NEEDED: AWS CodePipeline storefront for action release');
  expect(JSON.parse(message?.text ?? '')).toEqual({
    region: 'ap-northeast-2',
    consoleLink:
      'https://console.aws.amazon.com/codesuite/codepipeline/pipelines/storefront/view?region=ap-northeast-2',
    approval: {
      pipelineName: 'storefront',
      stageName: 'Release',
      actionName: 'release',
      token: execution.id,
      expires: '2026-03-08T00:00Z',
      externalEntityLink: 'https://acme.example/notes',
      approvalReviewLink: `https://console.aws.amazon.com/codesuite/codepipeline/pipelines/storefront/view?region=ap-northeast-2#/Release/release/approve/${execution.id}`,
      customData: 'Go?',
    },
  });
});
