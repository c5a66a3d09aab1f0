import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type { BuildAction, CheckVersionAction, RecordVersionAction } from '../model/action';
import type { Source } from '../model/source';
import type { ArtifactStore } from './artifact-store';
import type { OutputDirectory } from './target-outputs';

/** What the actions of one pipeline share. */
export interface ActionContext {
  readonly store: ArtifactStore;
  /** The artifact of a name, the same each time. */
  readonly artifact: (name: string) => codepipeline.Artifact;
  readonly outputs: OutputDirectory;
  readonly buildspecs: Buildspecs;
  /** @throws when the pipeline has no such source. */
  readonly source: (name: string) => Source;
}

/** The text of each project's buildspec. */
export interface Buildspecs {
  /** Never asked for a build by the repository's own buildspec. */
  build(action: BuildAction): string;
  checkVersion(action: CheckVersionAction): string;
  recordVersion(action: RecordVersionAction): string;
}
