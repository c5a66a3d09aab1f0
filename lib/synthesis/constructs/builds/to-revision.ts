import type { BuildAction } from '../../model/action';
import type { Source } from '../../model/source';

/** What the provider of a source calls the revision that an execution runs for. */
const revisions = {
  github: 'CommitId',
  gitlab: 'CommitId',
  bitbucket: 'CommitId',
  codecommit: 'CommitId',
  s3: 'VersionId',
  ecr: 'ImageDigest',
} as const satisfies Readonly<Record<Source['provider'], string>>;

/** The revision that a build runs for, `#{Source.CommitId}`: of the source that it takes, or else of the first. */
export function toRevision({ inputs }: Pick<BuildAction, 'inputs'>, sources: readonly Source[]): string {
  const source = sources.find(({ name }) => name === inputs[0]) ?? sources[0];
  return source === undefined ? '' : `#{${source.name}.${revisions[source.provider]}}`;
}
