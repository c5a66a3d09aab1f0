import type { Change, ChangeSetView } from './stack-service';

/** `2 to add, 1 to modify, 0 to remove`. */
export function renderCounts({ changes, tags }: ChangeSetView): string {
  const count = (action: Change['action']) => changes.filter((change) => change.action === action).length;
  const counts = `${count('Add')} to add, ${count('Modify')} to modify, ${count('Remove')} to remove`;
  return tags && changes.length === 0 ? `${counts}, the tags change` : counts;
}

/** A line for each resource that changes: `~ Table AWS::DynamoDB::Table shop-Table: TableName, is replaced`. */
export function renderChanges({ changes }: ChangeSetView): readonly string[] {
  return changes.map((change) => {
    const name = [SIGNS[change.action], change.logicalId, change.type, change.physicalId].filter(Boolean).join(' ');
    if (change.action !== 'Modify') return name;
    const properties = change.properties?.join(', ') ?? '';
    return [`${name}${properties && `: ${properties}`}`, REPLACEMENTS[change.replacement ?? 'False']]
      .filter(Boolean)
      .join(', ');
  });
}

const SIGNS: Readonly<Record<Change['action'], string>> = { Add: '+', Modify: '~', Remove: '-' };

const REPLACEMENTS: Readonly<Record<NonNullable<Change['replacement']>, string>> = {
  True: 'is replaced',
  Conditional: 'may be replaced',
  False: '',
};
