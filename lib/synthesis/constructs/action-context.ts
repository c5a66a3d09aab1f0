import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type { BuildAction, CheckVersionAction, RecordVersionAction } from '../model/action';
import type { Source } from '../model/source';
import type { ArtifactStore } from './artifact-store';
import type { OutputDirectory } from './target-outputs';

/** What the actions of one pipeline share. */
export interface ActionContext {
  /** The pipeline's key and bucket. */
  readonly store: ArtifactStore;
  /** The artifact of a name, the same each time. */
  readonly artifact: (name: string) => codepipeline.Artifact;
  /** What the targets of all environments hand out. */
  readonly outputs: OutputDirectory;
  /** What the projects run. */
  readonly buildspecs: Buildspecs;
  /** The source of a name. @throws when the pipeline has none of it */
  readonly source: (name: string) => Source;
}

/** The text of each project's buildspec. */
export interface Buildspecs {
  /** Of a build or a test, but for one by the repository's own buildspec. */
  build(action: BuildAction): string;
  /** Of the project that fixes the version. */
  checkVersion(action: CheckVersionAction): string;
  /** Of the project that records it. */
  recordVersion(action: RecordVersionAction): string;
}
