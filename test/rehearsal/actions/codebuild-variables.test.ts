import { toActionVariables, toProjectVariables } from '../../../lib/rehearsal/actions/codebuild-variables';

const secrets = new Map([
  ['SECRETS_MANAGER db:password', 'hunter2'],
  ['PARAMETER_STORE /acme/url', 'https://x'],
]);

const world = {
  secretValue: (kind: string, reference: string) => secrets.get(`${kind} ${reference}`),
  toLoopback: (text: string) => text.replace('https://d1.cloudfront.net', 'http://127.0.0.1:4001'),
};

test('a project’s variables: plain ones lead to loopback, secrets and parameters are fetched, unknown ones left out', () => {
  const variables = [
    { name: 'SITE', value: 'https://d1.cloudfront.net/a', type: 'PLAINTEXT' },
    { name: 'PASSWORD', value: 'db:password', type: 'SECRETS_MANAGER' },
    { name: 'URL', value: '/acme/url', type: 'PARAMETER_STORE' },
    { name: 'TABLE', value: { unknown: 'GetAtt Table.Arn' }, type: 'PLAINTEXT' },
  ] as const;
  expect(toProjectVariables(variables, world)).toEqual({
    ok: true,
    variables: { SITE: 'http://127.0.0.1:4001/a', PASSWORD: 'hunter2', URL: 'https://x' },
  });
});

test('secrets that nobody gave are all asked for at once', () => {
  const variables = [
    { name: 'TOKEN', value: 'npm', type: 'SECRETS_MANAGER' },
    { name: 'URL', value: '/shop/url', type: 'PARAMETER_STORE' },
  ] as const;
  expect(toProjectVariables(variables, world)).toEqual({
    ok: false,
    reason: 'the variables TOKEN, URL have no values: give them with --secret npm=VALUE --secret /shop/url=VALUE',
  });
});

test('a secret that nobody gave is asked for by name', () => {
  expect(toProjectVariables([{ name: 'TOKEN', value: 'npm', type: 'SECRETS_MANAGER' }], world)).toEqual({
    ok: false,
    reason: 'the variable TOKEN has no value: give one with --secret npm=VALUE',
  });
});

test.each([
  [undefined, {}],
  ['', {}],
  ['[{"name":"A","value":"1"},{"name":"B","value":"db:password","type":"SECRETS_MANAGER"}]', { A: '1', B: 'hunter2' }],
])('an action’s variables: %s', (text, variables) => {
  expect(toActionVariables(text, world)).toEqual({ ok: true, variables });
});

test.each(['nonsense', '{}', '[1]', '[{"name":"A"}]'])('what is no list of variables: %s', (text) => {
  expect(toActionVariables(text, world)).toEqual({
    ok: false,
    reason: 'EnvironmentVariables is no JSON list of name, value and type',
  });
});
