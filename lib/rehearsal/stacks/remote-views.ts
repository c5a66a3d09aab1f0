import { membersAt, textAt, type XmlPart } from '../remote/query-client';
import type { Change, ChangeSetView, StackView } from './stack-service';

/** A stack as DescribeStacks tells it, with the reasons that its events give, the latest event first. */
export function toStackView(stack: XmlPart, events: readonly XmlPart[]): StackView {
  const reason = textAt(stack, 'StackStatusReason');
  const outputs = membersAt(stack, 'Outputs').map(
    (output) => [textAt(output, 'OutputKey') ?? '', textAt(output, 'OutputValue') ?? ''] as const,
  );
  return {
    id: textAt(stack, 'StackId') ?? '',
    status: textAt(stack, 'StackStatus') ?? '',
    ...(reason !== undefined && reason !== '' && { reason }),
    outputs: Object.fromEntries(outputs),
    failures: toFailures(events),
  };
}

/** A change set as DescribeChangeSet tells it. */
export function toChangeSetView(changeSet: XmlPart): ChangeSetView {
  return {
    status: textAt(changeSet, 'Status') ?? '',
    reason: textAt(changeSet, 'StatusReason'),
    changes: membersAt(changeSet, 'Changes').flatMap(toChange),
  };
}

function toChange(member: XmlPart): readonly Change[] {
  const [action, logicalId, type, physicalId, replacement] = FIELDS.map((name) =>
    textAt(member, 'ResourceChange', name),
  );
  if (action !== 'Add' && action !== 'Modify' && action !== 'Remove') return [];
  const details = membersAt(member, 'ResourceChange', 'Details').map((one) => textAt(one, 'Target', 'Name'));
  const properties = [...new Set(details.filter((name) => name !== undefined && name !== ''))] as string[];
  return [
    {
      action,
      logicalId: logicalId ?? '',
      type: type ?? '',
      ...(physicalId && { physicalId }),
      ...(replacement === 'True' || replacement === 'Conditional' ? { replacement } : {}),
      ...(properties.length > 0 && { properties }),
    },
  ];
}

const FIELDS = ['Action', 'LogicalResourceId', 'ResourceType', 'PhysicalResourceId', 'Replacement'] as const;

/** What failed first is why the others failed; an operation begins with what its person did. */
function toFailures(events: readonly XmlPart[]): readonly string[] {
  const begun = events.findIndex((event) => textAt(event, 'ResourceStatusReason') === 'User Initiated');
  const own = begun < 0 ? events : events.slice(0, begun + 1);
  const failed = own.filter((event) => textAt(event, 'ResourceStatus')?.endsWith('_FAILED') === true);
  const told = failed.map(
    (event) => `${textAt(event, 'LogicalResourceId')}: ${textAt(event, 'ResourceStatusReason') ?? 'failed'}`,
  );
  return told.reverse();
}
