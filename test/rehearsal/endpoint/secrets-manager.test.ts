import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { findSecret } from '../../../lib/rehearsal/endpoint/secrets-manager';
import { aRehearsal, type Rehearsal } from '../../helpers/a-rehearsal';

const arn = 'arn:aws:secretsmanager:ap-northeast-2:111122223333:secret:slack/releases';
let rehearsal: Rehearsal;
let client: SecretsManagerClient;
const missing: string[] = [];
beforeAll(async () => {
  rehearsal = await aRehearsal({
    secrets: new Map([
      ['slack/releases', 'https://hooks.slack.com/services/T000/B000/XXXX'],
      ['registry', '{"token":"t0ken","hook":"https://hooks.slack.com/services/T1/B1/Y"}'],
    ]),
    missingSecret: (name) => missing.push(name),
  });
  client = new SecretsManagerClient(rehearsal.client);
});
afterAll(() => rehearsal.end());

test.each(['slack/releases', arn, `${arn}-a1B2c3`])('the secret is found by %s', async (SecretId) => {
  const { SecretString, VersionStages } = await client.send(new GetSecretValueCommand({ SecretId }));
  expect(SecretString).toMatch(/\/services\/T000\/B000\/XXXX$/);
  expect(VersionStages).toEqual(['AWSCURRENT']);
});

test('a Slack webhook leads to loopback, and what is posted there is told', async () => {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: 'slack/releases' }));
  expect(SecretString.startsWith(`${rehearsal.endpoint.url}/slack/`)).toBe(true);
  const posted = await fetch(SecretString, { method: 'POST', body: JSON.stringify({ text: 'storefront failed' }) });
  expect([posted.status, await posted.text()]).toEqual([200, 'ok']);
  expect(rehearsal.slack).toEqual([{ text: 'storefront failed' }]);
});

test('a webhook inside of a JSON secret is replaced, and the rest stays', async () => {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: 'registry' }));
  expect(SecretString).not.toContain('hooks.slack.com');
  expect(JSON.parse(SecretString)).toMatchObject({ token: 't0ken' });
});

test('a secret that nobody gave is Secrets Manager’s ResourceNotFoundException, and is told', async () => {
  const sent = client.send(new GetSecretValueCommand({ SecretId: 'slack/other' }));
  await expect(sent).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: "Secrets Manager can't find the specified secret.",
  });
  expect(missing).toEqual(['slack/other']);
});

test('writing a secret is not answered', async () => {
  const sent = client.send(new PutSecretValueCommand({ SecretId: 'registry', SecretString: 'x' }));
  await expect(sent).rejects.toMatchObject({ name: 'UnknownOperationException' });
  expect(rehearsal.endpoint.unanswered()).toEqual([{ service: 'secretsmanager', operation: 'PutSecretValue' }]);
});

test('a value given by ARN is found by name; a name that only begins alike is not', () => {
  const secrets = new Map([[`${arn}-a1B2c3`, 'v']]);
  expect(findSecret(secrets, 'slack/releases')).toBe('v');
  expect(findSecret(secrets, 'slack/release')).toBeUndefined();
});
