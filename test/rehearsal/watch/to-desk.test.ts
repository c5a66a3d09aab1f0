import { type ExecutionStart, startedByHand } from '../../../lib/rehearsal/execution-start';
import { toDesk } from '../../../lib/rehearsal/watch/to-desk';
import { planOf } from '../../helpers/rehearsal';

const commit = '3f2a1c9d0e3f2a1c9d0e3f2a1c9d0e3f2a1c9d0e';
const event = {
  account: '111122223333',
  region: 'ap-northeast-2',
  detail: { commitId: commit, referenceName: 'main' },
};

function aDesk() {
  const said: string[] = [];
  const added: ExecutionStart[] = [];
  const add = (start: ExecutionStart) => ({ ok: true, executionId: `id-${added.push(start)}` }) as const;
  const plan = planOf({ Source: [[{ name: 'Source', category: 'Source' }]] });
  return { said, added, ...toDesk({ plan, add, say: (line) => said.push(line) }) };
}

function matchedWith(input: unknown, pipeline = 'storefront') {
  const target = {
    id: 'T',
    arn: `arn:aws:codepipeline:ap-northeast-2:111122223333:${pipeline}`,
    maximumRetryAttempts: 0,
  };
  const rule = { stack: 'delivery', logicalId: 'Pushed', name: 'pushed', enabled: true, targets: [target] };
  return { rule, target, input };
}

test('a rule without a transformer starts the pipeline with what is newest', () => {
  const { startPipeline, added, said } = aDesk();
  expect(startPipeline(matchedWith(event), event)).toMatchObject({ ok: true });
  expect(said).toEqual(['3f2a1c9 on main: starts storefront: the rule pushed matches']);
  expect(added).toEqual([
    {
      trigger: {
        type: 'CloudWatchEvent',
        detail: 'arn:aws:events:ap-northeast-2:111122223333:rule/pushed',
      },
      revisions: new Map(),
      variables: {},
    },
  ]);
});

test('what the rule’s transformer says is what is started with, or is refused', () => {
  const { startPipeline, added } = aDesk();
  const revisionOf = (actionName: string) => ({
    sourceRevisions: [{ actionName, revisionType: 'COMMIT_ID', revisionValue: commit }],
  });
  expect(startPipeline(matchedWith(revisionOf('Source')), event)).toMatchObject({ ok: true });
  expect(added[0]?.revisions).toEqual(new Map([['Source', { commit }]]));
  expect(startPipeline(matchedWith(revisionOf('Sauce')), event)).toEqual({
    ok: false,
    reason: 'The pipeline storefront has no source action "Sauce".',
  });
  expect(startPipeline(matchedWith(event, 'other'), event)).toMatchObject({ ok: false });
  expect(added).toHaveLength(1);
});

test('a call with the token of an earlier one is that one', () => {
  const { startExecution, said } = aDesk();
  const start = { trigger: startedByHand, revisions: new Map([['Source', { commit }]]), variables: {}, token: 'once' };
  expect([startExecution(start), startExecution(start)]).toEqual([
    { ok: true, executionId: 'id-1' },
    { ok: true, executionId: 'id-1' },
  ]);
  expect(said).toEqual(['3f2a1c9 of Source: starts storefront: StartPipelineExecution was called']);
});

test('what else came of an event is said', () => {
  const { tell, said } = aDesk();
  tell({ type: 'warning', text: 'no function' });
  tell({ type: 'notification', channel: 'email', to: 'team@acme.example', subject: 'pushed', text: 'a push' });
  tell({ type: 'matched', rule: 'pushed', target: 'judge', event: 'e1', ok: true });
  expect(said).toEqual(['no function', 'email to team@acme.example: pushed']);
});
