import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { buildSync } from 'esbuild';

/** The notification function, bundled by hand. */
export class Notifier extends Construct {
  constructor(scope: Construct, id: string, props: { pipeline: codepipeline.Pipeline; key: kms.IKey; entry: string }) {
    super(scope, id);
    const topic = new sns.Topic(this, 'Team', { masterKey: props.key, enforceSSL: true });
    topic.addSubscription(new subscriptions.EmailSubscription('team@acme.example'));
    const deadLetterQueue = new sqs.Queue(this, 'DeadLetters', { enforceSSL: true, encryptionMasterKey: props.key });
    const handler = new lambda.Function(this, 'Function', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromAsset(bundle(props.entry)),
      environment: { CHANNELS: topic.topicArn },
      logGroup: new logs.LogGroup(this, 'Logs', { retention: logs.RetentionDays.ONE_MONTH }),
      deadLetterQueue,
    });
    topic.grantPublish(handler);
    props.pipeline.onStateChange('Notify', { target: new targets.LambdaFunction(handler, { deadLetterQueue }) });
  }
}

function bundle(entry: string): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'bare-'));
  buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node22',
    outfile: path.join(directory, 'index.js'),
  });
  return directory;
}
