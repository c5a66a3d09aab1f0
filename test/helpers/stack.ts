import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ActionContext } from '../../lib/synthesis/constructs/action-context';
import { ArtifactStore } from '../../lib/synthesis/constructs/artifact-store';
import type { Bundles } from '../../lib/synthesis/constructs/functions/bundles';
import { OutputDirectory } from '../../lib/synthesis/constructs/target-outputs';
import { root } from './conveyor';
import { aPipeline } from './delivery';

const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> };

/** An app under the feature flags that `cdk.json` carries. */
export function anApp(): core.App {
  return new core.App({ context });
}

/** An empty stack under the feature flags that `cdk.json` carries. */
export function aStack(): core.Stack {
  const env = { account: '111122223333', region: 'ap-northeast-2' };
  return new core.Stack(anApp(), 'pipeline-storefront', { env });
}

let emptyBundle: string | undefined;

/** Bundles that do nothing. */
export function noBundles(): Bundles {
  return () => {
    emptyBundle ??= makeEmptyBundle();
    return emptyBundle;
  };
}

function makeEmptyBundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'index.js'), 'exports.handler = async () => {};\n');
  return folder;
}

/** What actions share, with buildspecs that only say whose they are. */
export function aContext(scope: Construct, but: Partial<ActionContext> = {}): ActionContext {
  const artifacts = new Map<string, codepipeline.Artifact>();
  return {
    store: new ArtifactStore(scope, 'Artifacts', { keepDays: 365 }),
    artifact: (name) => {
      const artifact = artifacts.get(name) ?? new codepipeline.Artifact(name);
      artifacts.set(name, artifact);
      return artifact;
    },
    outputs: new OutputDirectory(),
    buildspecs: {
      build: ({ name }) => `# buildspec of ${name}\nversion: 0.2\n`,
      publish: (format) => `# buildspec that publishes ${format}\nversion: 0.2\n`,
      uploadToS3: () => '# buildspec of an upload\nversion: 0.2\n',
      deployAmi: () => '# buildspec of a refresh\nversion: 0.2\n',
      deployToBeanstalk: () => '# buildspec of a version\nversion: 0.2\n',
      configureStack: () => '# buildspec of a configuration\nversion: 0.2\n',
      deployAssembly: () => '# buildspec of an assembly\nversion: 0.2\n',
      checkOrigin: () => '# buildspec of the origin\nversion: 0.2\n',
      checkVersion: () => '# buildspec of the check\nversion: 0.2\n',
      recordVersion: () => '# buildspec of the record\nversion: 0.2\n',
    },
    sources: aPipeline().sources,
    source: () => aPipeline().sources[0],
    temporary: () => {
      throw new Error('no environment of a test is temporary');
    },
    package: (name) => ({ kind: 'package', name, format: 'npm', directory: '.' }),
    image: (name) => ({
      repository: `storefront/${name}`,
      digest: `#{${name}.IMAGE_DIGEST}`,
      uri: `#{${name}.IMAGE_URI}`,
      version: `#{${name}.IMAGE_TAG}`,
    }),
    bundles: noBundles(),
    ...but,
  };
}

/** The template of a stack with a pipeline of which the second stage has the actions. */
export function templateWith(
  toActions: (scope: Construct, context: ActionContext) => readonly codepipeline.IAction[],
  but: Partial<ActionContext> = {},
): Template {
  const stack = aStack();
  const context = aContext(stack, but);
  const pipeline = new codepipeline.Pipeline(stack, 'Pipeline', {
    pipelineType: codepipeline.PipelineType.V2,
    artifactBucket: context.store.bucket,
  });
  pipeline.addStage({ stageName: 'Source', actions: [new FakeSource(context.artifact('Source'))] });
  pipeline.addStage({ stageName: 'Second', actions: [...toActions(new Construct(stack, 'Second'), context)] });
  return Template.fromStack(stack);
}

/** A source without anything of AWS behind it. */
class FakeSource extends codepipeline.Action {
  protected readonly providedActionProperties;

  constructor(output: codepipeline.Artifact) {
    super();
    this.providedActionProperties = {
      actionName: 'Source',
      category: codepipeline.ActionCategory.SOURCE,
      provider: 'S3',
      artifactBounds: { minInputs: 0, maxInputs: 0, minOutputs: 1, maxOutputs: 1 },
      outputs: [output],
    };
  }

  protected bound(): codepipeline.ActionConfig {
    return { configuration: { S3Bucket: 'handover', S3ObjectKey: 'source.zip' } };
  }
}

/** A CloudFormation value with its references flattened: `arn:<AWS::Partition>:s3:::x/*`. */
export function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[name, argument] = []] = Object.entries(value as Record<string, unknown>);
  const parts = argument as readonly unknown[];
  if (name === 'Fn::Join') return (parts[1] as readonly unknown[]).map(flat).join(String(parts[0]));
  if (name === 'Fn::GetAtt') return `<${parts.join('.')}>`;
  return `<${String(argument)}>`;
}

/** A statement of a policy, its references flattened. */
export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: unknown;
  readonly principal: unknown;
}

/** The statements of every policy document of a template's resources of a type whose logical id matches. */
export function statementsOf(template: Template, type: string, logicalId = /./): readonly Statement[] {
  const resources = Object.entries(template.findResources(type)).filter(([id]) => logicalId.test(id));
  return resources.flatMap(([, { Properties: properties }]) => {
    const document = properties.PolicyDocument ?? properties.KeyPolicy ?? properties.AssumeRolePolicyDocument;
    return document.Statement.map(toStatement);
  });
}

/** Statements that no policy of a template has yet. */
export function resolved(stack: core.Stack, statements: readonly iam.PolicyStatement[]): readonly Statement[] {
  return statements.map((statement) => toStatement(stack.resolve(statement.toStatementJson())));
}

function toStatement(statement: Record<string, unknown>): Statement {
  return {
    effect: String(statement['Effect']),
    actions: [statement['Action'] ?? []].flat() as string[],
    resources: [statement['Resource'] ?? []].flat().map(flat),
    conditions: statement['Condition'],
    principal: statement['Principal'],
  };
}

/** The only resource of a type whose logical id matches. */
export function theOnly(template: Template, type: string, logicalId = /./): Record<string, unknown> {
  const found = Object.entries(template.findResources(type)).filter(([id]) => logicalId.test(id));
  expect(found.map(([id]) => id)).toHaveLength(1);
  return found[0]?.[1].Properties;
}

/** The declarations of the actions of a template's only pipeline, by `Stage.Action`. */
export function actionsOf(template: Template): Record<string, Record<string, unknown>> {
  const { Stages: stages } = theOnly(template, 'AWS::CodePipeline::Pipeline') as {
    Stages: { Name: string; Actions: Record<string, unknown>[] }[];
  };
  return Object.fromEntries(
    stages.flatMap(({ Name, Actions }) => Actions.map((action) => [`${Name}.${String(action['Name'])}`, action])),
  );
}
