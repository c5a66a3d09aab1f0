import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { servicePrincipal } from '../service-principal';

/**
 * The revision of a source that an event tells of, and that the pipeline is to take: without it, an execution that waits
 * would take whatever is newest by then.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_SourceRevisionOverride.html
 */
export interface EventRevision {
  /** The name of the source action. */
  readonly source: string;
  readonly type: 'COMMIT_ID' | 'S3_OBJECT_VERSION_ID' | 'IMAGE_DIGEST';
  /** Where it stands in the event: `$.detail.commitId`. */
  readonly path: string;
}

export interface StartRuleProps {
  /** What is started. */
  readonly pipeline: codepipeline.IPipeline;
  /** On what, in words: `a push to handbook`. */
  readonly on: string;
  /** On which events. */
  readonly pattern: events.EventPattern;
  /** @default - the newest of every source */
  readonly revision?: EventRevision;
}

/** A rule of EventBridge that starts a pipeline, with a role that may do that and nothing else. */
export function addStartRule(scope: Construct, id: string, { pipeline, on, pattern, revision }: StartRuleProps): void {
  const own = new Construct(scope, id);
  new events.Rule(own, 'Rule', {
    description: `Starts the pipeline on ${on}`,
    eventPattern: pattern,
    targets: [
      new StartTarget(
        pipeline,
        new iam.Role(own, 'EventRole', {
          description: `Lets EventBridge start the pipeline on ${on}`,
          assumedBy: servicePrincipal(own, 'events.amazonaws.com'),
        }),
        revision,
      ),
    ],
  });
}

/** The L2's target, which takes no input. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-trigger-source-overrides.html */
class StartTarget extends targets.CodePipeline {
  constructor(
    pipeline: codepipeline.IPipeline,
    eventRole: iam.IRole,
    private readonly revision: EventRevision | undefined,
  ) {
    super(pipeline, { eventRole });
  }

  override bind(rule: events.IRule, id?: string): events.RuleTargetConfig {
    const target = super.bind(rule, id);
    return this.revision === undefined ? target : { ...target, input: toInput(this.revision) };
  }
}

function toInput({ source, type, path }: EventRevision): events.RuleTargetInput {
  const revision = { actionName: source, revisionType: type, revisionValue: events.EventField.fromPath(path) };
  return events.RuleTargetInput.fromObject({ sourceRevisions: [revision] });
}
