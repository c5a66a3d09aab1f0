import { pipelineOf, withActions } from '../../../helpers/definition';

const targetOf = (cdk: string) => {
  const text = withActions(
    '{ build: a, recipe: npm, artifacts: { app: cdk.out } }',
    `{ deploy: app, environment: staging, cdk: ${cdk} }`,
  );
  const action = pipelineOf(text).stages[0]?.actions[1];
  return action?.verb === 'deploy' ? action.target : undefined;
};

test('an assembly is the artifact’s root unless it says otherwise', () => {
  expect(targetOf('{ stacks: "staging/*" }')).toEqual({
    ...{ kind: 'assembly', name: 'app', stacks: ['staging/*'], assembly: '.' },
    ...{ qualifier: 'hnb659fds', cli: '2.1148.1' },
  });
  expect(targetOf('{ stacks: [a, b], assembly: out, qualifier: acme, cli: 2.1000.0 }')).toMatchObject({
    ...{ stacks: ['a', 'b'], assembly: 'out', qualifier: 'acme', cli: '2.1000.0' },
  });
});
