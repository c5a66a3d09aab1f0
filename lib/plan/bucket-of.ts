import type { SynthesizedAction } from '../assembly/pipeline';
import { findProject, plainValues, type SynthesizedProject } from '../assembly/project';
import { tryText, type Value } from '../assembly/value';

/** The bucket that an action puts files into: CodePipeline's own, or a project of ours, which is told BUCKET. */
export function bucketOf(
  { configuration }: Pick<SynthesizedAction, 'configuration'>,
  { projects }: { readonly projects: readonly SynthesizedProject[] },
): Value | undefined {
  const own = configuration['BucketName'];
  const project = findProject(projects, tryText(configuration['ProjectName']) ?? '');
  return own ?? (project && plainValues(project)['BUCKET']);
}
