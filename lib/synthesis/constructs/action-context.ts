import type * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import type { BuildAction } from '../model/action';
import type { PackageArtifact } from '../model/artifact';
import type { CheckVersionAction, RecordVersionAction } from '../model/own-action';
import type { PublishedFormat } from '../model/published-format';
import type { ReleasedImage } from '../model/released-image';
import type { Source } from '../model/source';
import type { ArtifactStore } from './artifact-store';
import type { Elsewhere } from './elsewhere/elsewhere';
import type { Bundles } from './functions/bundles';
import type { OutputDirectory } from './target-outputs';
import type { TemporaryEnvironment } from './temporary/temporary-environment';

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
  /** The pipeline's sources. */
  readonly sources: readonly Source[];
  /** The source of a name. @throws when the pipeline has none of it */
  readonly source: (name: string) => Source;
  /** The package of a name. @throws when no action of the pipeline makes it */
  readonly package: (name: string) => PackageArtifact;
  /** The image that an action takes, by its name. @throws when nothing makes it */
  readonly image: (name: string) => ReleasedImage;
  /** The version that the pipeline records, as a variable: `#{version.VERSION}`. @default - it records none */
  readonly version?: string;
  /** What a temporary environment needs beside its actions. @throws when the pipeline has none of the name */
  readonly temporary: (name: string) => TemporaryEnvironment;
  /** The functions' bundles. */
  readonly bundles: Bundles;
  /** What the pipeline needs in other accounts and regions. @default - it deploys at home alone */
  readonly elsewhere?: Elsewhere;
}

/** The text of each project's buildspec. */
export interface Buildspecs {
  /** Of a build or a test, but for one by the repository's own buildspec. */
  build(action: BuildAction): string;
  /** Of a project that publishes packages of a format. */
  publish(format: PublishedFormat): string;
  /** Of a project that uploads files to S3. */
  uploadToS3(): string;
  /** Of a project that deploys an AMI. */
  deployAmi(): string;
  /** Of a project that deploys to Elastic Beanstalk. */
  deployToBeanstalk(): string;
  /** Of a project that writes the template configuration of a stack. */
  configureStack(): string;
  /** Of a project that deploys stacks of a cloud assembly. */
  deployAssembly(): string;
  /** Of the project that refuses forks. */
  checkOrigin(): string;
  /** Of the project that fixes the version. */
  checkVersion(action: CheckVersionAction): string;
  /** Of the project that records it. */
  recordVersion(action: RecordVersionAction): string;
}
