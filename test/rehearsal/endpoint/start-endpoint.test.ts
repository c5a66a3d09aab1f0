import { execFile } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { promisify } from 'node:util';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { aRehearsal } from '../../helpers/a-rehearsal';

test('a child process with nothing but the environment given reaches the endpoint', async () => {
  const rehearsal = await aRehearsal();
  const script = `
    const { STSClient, GetCallerIdentityCommand } = require('@aws-sdk/client-sts');
    new STSClient({}).send(new GetCallerIdentityCommand({})).then(({ Account }) => process.stdout.write(Account));`;
  const env = { ...rehearsal.endpoint.environment(), HOME: rehearsal.directory };
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env });
  expect(stdout).toBe('111122223333');
  await rehearsal.end();
});

test('two endpoints hand out different credentials, and one refuses the other’s', async () => {
  const [one, two] = [await aRehearsal(), await aRehearsal()];
  const stranger = { ...one.client, credentials: two.client.credentials };
  const TopicArn = 'arn:aws:sns:ap-northeast-2:111122223333:releases';
  const published = new SNSClient(stranger).send(new PublishCommand({ TopicArn, Message: 'x' }));
  await expect(published).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  const read = new SecretsManagerClient(stranger).send(new GetSecretValueCommand({ SecretId: 'x' }));
  await expect(read).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  expect(one.published).toEqual([]);
  expect((await fetch(one.endpoint.url, { method: 'POST' })).status).toBe(403);
  await Promise.all([one.end(), two.end()]);
});

test('nothing but loopback reaches it', async () => {
  const rehearsal = await aRehearsal();
  expect(new URL(rehearsal.endpoint.url).hostname).toBe('127.0.0.1');
  const outside = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const port = new URL(rehearsal.endpoint.url).port;
  for (const { address } of outside.filter(({ internal, family }) => !internal && family === 'IPv4')) {
    await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
  }
  await rehearsal.end();
});

test('a fault of ours is an answer, not a call that waits for ever', async () => {
  const rehearsal = await aRehearsal({
    hasTopic: () => {
      throw new Error('broken');
    },
  });
  const sent = new SNSClient(rehearsal.client).send(new PublishCommand({ TopicArn: 'x', Message: 'x' }));
  await expect(sent).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
  await rehearsal.end();
});

test('after close nothing listens any more', async () => {
  const rehearsal = await aRehearsal();
  await rehearsal.end();
  await expect(fetch(rehearsal.endpoint.url)).rejects.toThrow();
});
