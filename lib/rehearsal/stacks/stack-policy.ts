import { z } from 'zod';
import type { Change } from './stack-service';

const texts = z.union([z.string(), z.array(z.string())]).transform((one) => (typeof one === 'string' ? [one] : one));

/** A stack policy. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/protect-stack-resources.html */
const policySchema = z.object({
  Statement: z.array(
    z.object({
      Effect: z.enum(['Allow', 'Deny']),
      Action: texts.optional(),
      NotAction: texts.optional(),
      Resource: texts.optional(),
      NotResource: texts.optional(),
      Condition: z.partialRecord(z.enum(['StringEquals', 'StringLike']), z.object({ ResourceType: texts })).optional(),
    }),
  ),
});

type Statement = z.infer<typeof policySchema>['Statement'][number];

/** Whether a text is a stack policy. */
export function isStackPolicy(text: string): boolean {
  return tryStatements(text) !== undefined;
}

/** Why a stack policy does not let a change of a resource happen, as CloudFormation says it; undefined when it does. */
export function tryDenied(policy: string, change: Change): string | undefined {
  const action = actionOf(change);
  if (action === undefined) return undefined;
  const concerned = (tryStatements(policy) ?? []).map((statement, index) => ({ statement, index }));
  const found = concerned.filter(({ statement }) => concerns(statement, change, action));
  const denial = found.find(({ statement }) => statement.Effect === 'Deny');
  const place = `[${action}] for resource [LogicalResourceId/${change.logicalId}]`;
  if (denial !== undefined)
    return `Action denied by stack policy: Statement [#${denial.index + 1}] does not allow ${place}`;
  // What a policy does not allow it denies.
  return found.length === 0 ? `Action not allowed by stack policy: no statement allows ${place}` : undefined;
}

/** What is made anew is not protected. */
function actionOf({ action, replacement }: Change): string | undefined {
  switch (action) {
    case 'Add':
      return undefined;
    case 'Remove':
      return 'Update:Delete';
    case 'Modify':
      return replacement === 'True' ? 'Update:Replace' : 'Update:Modify';
  }
}

function concerns(statement: Statement, { logicalId, type }: Change, action: string): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const place = `LogicalResourceId/${logicalId}`;
  return (
    (Action === undefined
      ? NotAction?.some((glob) => fits(glob, action)) !== true
      : Action.some((glob) => fits(glob, action))) &&
    (Resource === undefined
      ? NotResource?.some((glob) => fits(glob, place)) !== true
      : Resource.some((glob) => fits(glob, place))) &&
    Object.values(Condition ?? {}).every(({ ResourceType }) => ResourceType.some((glob) => fits(glob, type)))
  );
}

function fits(glob: string, text: string): boolean {
  const pattern = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(text);
}

function tryStatements(text: string): readonly Statement[] | undefined {
  try {
    return policySchema.parse(JSON.parse(text)).Statement;
  } catch {
    return undefined;
  }
}
