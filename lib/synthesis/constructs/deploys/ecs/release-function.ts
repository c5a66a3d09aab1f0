import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as core from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ActionContext } from '../../action-context';
import { ExactAction } from '../../exact-action';
import { addFunction, addFunctionRole, addRight } from '../../functions/add-function';

/** What is asked of the function, as `lambda/release` reads it. */
export type ReleaseOrder = Readonly<Record<string, unknown>> & { readonly do: 'prepare' | 'record' };

/** One action that asks the function for something. */
export interface ReleaseActionProps {
  readonly actionName: string;
  readonly runOrder: number;
  readonly order: ReleaseOrder;
  /** What it makes. @default - nothing */
  readonly output?: codepipeline.Artifact;
}

/** The function of a pipeline that prepares its releases and writes them down, and may do so for its own services alone. */
export class ReleaseFunction extends Construct {
  private readonly function: lambda.Function;
  private readonly role: iam.Role;

  /** The function of a stack, made when it is first asked for. */
  static of(scope: Construct, context: ActionContext): ReleaseFunction {
    const stack = core.Stack.of(scope);
    const found = stack.node.tryFindChild('Release');
    return found instanceof ReleaseFunction ? found : new ReleaseFunction(stack, 'Release', context);
  }

  private constructor(scope: Construct, id: string, { store, bundles }: ActionContext) {
    super(scope, id);
    const description = 'Prepares releases to Amazon ECS and writes them down';
    this.role = addFunctionRole(this, description);
    // What a job becomes is told of no resource.
    this.allow(['*'], 'codepipeline:PutJobSuccessResult', 'codepipeline:PutJobFailureResult');
    this.function = addFunction(this, {
      description,
      code: bundles('release'),
      key: store.key,
      role: this.role,
      environment: {},
      timeoutMinutes: 1,
    });
  }

  /** Lets the function do exactly these things to exactly these resources. */
  allow(resources: readonly string[], ...actions: readonly string[]): void {
    addRight(this.role, resources, ...actions);
  }

  /** An action that asks for something. */
  toAction({ order, output, ...names }: ReleaseActionProps): codepipeline.IAction {
    return new ExactAction({
      ...names,
      category: codepipeline.ActionCategory.INVOKE,
      provider: 'Lambda',
      artifactBounds: { minInputs: 0, maxInputs: 5, minOutputs: 0, maxOutputs: 5 },
      outputs: output === undefined ? [] : [output],
      configuration: {
        FunctionName: this.function.functionName,
        UserParameters: core.Stack.of(this).toJsonString(order),
      },
      statements: [
        new iam.PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.function.functionArn] }),
      ],
    });
  }
}
