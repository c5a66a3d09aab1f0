/** A variable of an action as a text names it: `#{Source.CommitId}`. */
export interface VariableUse {
  /** As it is written, `#{Source.CommitId}`. */
  readonly written: string;
  /** `Source`; empty when what is written names no variable. */
  readonly namespace: string;
  /** `CommitId`; empty when what is written names no variable. */
  readonly key: string;
}

/**
 * The variables that a text names, in order.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-variables.html
 */
export function variablesIn(text: string): readonly VariableUse[] {
  return [...text.matchAll(/#\{[^}]*\}?/g)].map(([written]) => {
    const [, namespace = '', key = ''] = /^#\{([A-Za-z0-9@_-]+)\.([A-Za-z0-9@_-]+)\}$/.exec(written) ?? [];
    return { written, namespace, key };
  });
}

/** Namespaces that no action may take: the execution's own, and the pipeline's variables. */
export const reservedNamespaces: readonly string[] = ['codepipeline', 'variables'];

/** What the namespace `codepipeline` holds in every execution. */
export const executionVariables: readonly string[] = ['PipelineExecutionId'];

/**
 * What the namespace of a source holds, by the action's provider.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-variables.html#reference-variables-list-configured
 */
export const sourceVariables = {
  CodeCommit: ['AuthorDate', 'BranchName', 'CommitId', 'CommitMessage', 'CommitterDate', 'RepositoryName'],
  CodeStarSourceConnection: [
    'AuthorDate',
    'BranchName',
    'CommitId',
    'CommitMessage',
    'ConnectionArn',
    'FullRepositoryName',
  ],
  S3: ['ETag', 'VersionId'],
  ECR: ['ImageDigest', 'ImageTag', 'ImageURI', 'RegistryId', 'RepositoryName'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
