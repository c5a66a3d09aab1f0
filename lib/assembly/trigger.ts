import type { PullRequestFilter, PushFilter } from '../aws/codepipeline/trigger';
import { tryTriggerDeclaration } from '../aws/codepipeline/try-trigger-declaration';
import { listAt, type Resolved, type ResolvedMap, textAt } from './resolved';
import { tryText, type Value } from './value';

/** One trigger of a pipeline, for one of its sources. */
export type SynthesizedTrigger =
  /** Only what one of the filters lets through starts the pipeline. */
  | {
      readonly kind: 'filters';
      /** The name of the source action. */
      readonly source: string;
      readonly push: readonly PushFilter[];
      readonly pullRequest: readonly PullRequestFilter[];
    }
  /** Without filters: each push to the branch that the source names. */
  | { readonly kind: 'every-push'; readonly source: string }
  /** A part of the filters is known at the deployment only, so that nobody can judge by them. */
  | { readonly kind: 'unknown'; readonly source: string };

/**
 * The triggers of a pipeline's properties.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-codepipeline-pipeline-pipelinetriggerdeclaration.html
 */
export function toTriggers(properties: ResolvedMap): readonly SynthesizedTrigger[] {
  return listAt(properties, 'Triggers').map(toTrigger);
}

/**
 * Whether a connection's source starts its pipeline at each push to its branch: when it was not told otherwise, and no
 * trigger is for it.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodestarConnectionSource.html
 */
export function detectsChanges(
  source: { readonly name: string; readonly configuration: Readonly<Record<string, Value>> },
  triggers: readonly SynthesizedTrigger[],
): boolean {
  const said = tryText(source.configuration['DetectChanges']);
  return said !== 'false' && !triggers.some((trigger) => trigger.source === source.name);
}

function toTrigger(declaration: Resolved): SynthesizedTrigger {
  const source = textAt(declaration, 'GitConfiguration', 'SourceActionName') ?? '';
  const filters = tryTriggerDeclaration(declaration);
  if (filters !== undefined) return { kind: 'filters', ...filters };
  const has = (list: string) => listAt(declaration, 'GitConfiguration', list).length > 0;
  return { kind: has('Push') || has('PullRequest') ? 'unknown' : 'every-push', source };
}
