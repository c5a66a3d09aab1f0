import type { Capability } from '../../../aws/cloudformation/capabilities';
import type { CloudFormationDocument } from '../../definition/deploys/cloudformation-document';
import type { Path } from '../../definition/path';
import type { Conversion } from '../conversion';
import { toMinutes } from '../duration';
import { type Text, toText } from '../text';

/** A stack of a template that an artifact holds; nothing of it is made but by its deploys. */
export interface TemplateStack {
  readonly kind: 'stack';
  /** The deploy action's name; unique in its environment. */
  readonly name: string;
  /** The stack's own name, `[a-zA-Z][-a-zA-Z0-9]{0,127}`. */
  readonly stack: string;
  /** The template's path in the artifact. */
  readonly template: string;
  /** The values of its parameters. */
  readonly parameters: Readonly<Record<string, Text>>;
  readonly capabilities: readonly Capability[];
  /** Tags besides the version's. */
  readonly tags: Readonly<Record<string, string>>;
  readonly role: StackRole;
  /** How its changes are told before they are made. @default - they are made at once */
  readonly changes?: StackChanges;
  /** The outputs that later actions read. */
  readonly outputs: readonly string[];
}

/** The role that CloudFormation takes: one that exists, or one that the pipeline's stack makes, with what it may do. */
export type StackRole =
  | { readonly kind: 'existing'; readonly arn: string }
  | { readonly kind: 'managed'; readonly allow: readonly StackStatement[] };

/** Actions of IAM on resources. */
export interface StackStatement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** A change set, and who approves it. */
export interface StackChanges {
  readonly approve: boolean;
  /** E-mail addresses that are told. */
  readonly ask: readonly string[];
  /** 5 to 86400. @default - CodePipeline's own, 7 days */
  readonly timeoutMinutes?: number;
}

/** The tag that says which version is deployed: the one that the pipeline records, else the revision of its first source. */
export const VERSION_TAG = 'conveyor:version';

/**
 * What is written under `cloudformation` of the deploy `name` → the target; `path` leads to `cloudformation`. Problems:
 * `ExactlyOneWay` for a deploy without a role, or with two, and those of its texts.
 */
export function toStackTarget(
  name: string,
  document: CloudFormationDocument,
  path: Path,
  conversion: Conversion,
  label = `deploy "${name}"`,
): TemplateStack {
  const { stack, template, parameters = {}, capabilities = [], tags = {}, changes, outputs = [] } = document;
  const at = (key: string) => [...path, 'parameters', key];
  return conversion.made(
    {
      kind: 'stack',
      name,
      stack,
      template,
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([key, value]) => [key, toText(value, at(key), conversion)]),
      ),
      capabilities: capabilities.map((capability) => `CAPABILITY_${capability}` as const),
      tags,
      role: toRole(label, document, path, conversion),
      ...(changes !== undefined && { changes: toChanges(changes, [...path, 'changes'], conversion) }),
      outputs,
    },
    path,
  );
}

function toRole(label: string, { role, allow }: CloudFormationDocument, path: Path, conversion: Conversion): StackRole {
  if ((role === undefined) === (allow === undefined)) {
    conversion.remark({
      code: 'ExactlyOneWay',
      path: role === undefined ? path : [...path, 'allow'],
      part: 'key',
      message:
        role === undefined ? `${label} does not say what CloudFormation may do` : `${label} says both role and allow`,
      hint: 'say role: the ARN of one that exists, or allow: what one may do that Conveyor makes',
    });
  }
  if (role !== undefined) return { kind: 'existing', arn: role };
  return {
    kind: 'managed',
    allow: (allow ?? []).map(({ actions, resources }) => ({
      actions: [actions].flat(),
      resources: [resources].flat(),
    })),
  };
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html */
const approvalTime = { least: 5, most: 86_400, said: '5m to 60d' };

function toChanges(
  { approve = true, ask = [], timeout }: NonNullable<CloudFormationDocument['changes']>,
  path: Path,
  conversion: Conversion,
): StackChanges {
  return {
    approve,
    ask: ask.map(({ email }) => email),
    ...(timeout !== undefined && {
      timeoutMinutes: toMinutes(timeout, approvalTime, [...path, 'timeout'], conversion),
    }),
  };
}

/** The version is told, the changes are made known and approved, and they are made. */
export function stepsOfStack({ changes }: TemplateStack): number {
  if (changes === undefined) return 2;
  return changes.approve ? 4 : 3;
}
