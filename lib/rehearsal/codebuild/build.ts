import { join } from 'node:path';
import type { TestShare } from '../../aws/codebuild/to-batch-builds';
import type { ArtifactFile } from '../action-run';

/** One build of a project, with everything that it may know and touch. */
export interface Build {
  /** The project's name. */
  readonly project: string;
  /** A UUID: the build's id is `project:uuid`. */
  readonly uuid: string;
  /** Which build of its project it is, from 1. */
  readonly number: number;
  /** `codepipeline/storefront`. */
  readonly initiator: string;
  readonly account: string;
  readonly region: string;
  /** The project's image: told to the build, not used. */
  readonly image: string;
  /** The buildspec's text, its path in the primary source, or undefined for `buildspec.yml` there. */
  readonly buildspec: string | undefined;
  /** The input artifacts' zips; the first is the primary source. */
  readonly sources: readonly [ArtifactFile, ...ArtifactFile[]];
  /** What the primary source was asked for by: an S3 ARN in a pipeline. */
  readonly sourceVersion: string;
  /** The commit or the version of the object that it came to. */
  readonly resolvedSourceVersion: string;
  /** The project's environment variables, parameters and secrets already fetched. */
  readonly environment: Readonly<Record<string, string>>;
  /** The action's environment variables, which go before the project's. */
  readonly overrides: Readonly<Record<string, string>>;
  /** Names among them whose values come from a parameter or a secret, and so are never exported. @default - none */
  readonly secretNames?: readonly string[];
  /** The output artifacts' zips to write: the primary artifact, or several secondary ones by name. */
  readonly outputs: readonly BuildOutput[];
  /** What a build of a batch knows of it. @default - it is none of a batch */
  readonly batch?: BatchMember;
  /** 5 to 480 on AWS; any number here. */
  readonly timeoutMinutes: number;
  /** The ARN or alias of the key that encrypts artifacts: told to the build, not used. */
  readonly encryptionKey?: string;
  /**
   * A directory of the build's own, empty at the start. It must not lie inside of a person's project: tools look for
   * `node_modules` and configuration in every directory above the source.
   */
  readonly scratch: string;
  /** Where the project's cache is kept between builds. @default - no cache */
  readonly cacheDirectory?: string;
  /** The person's environment, of which the build gets PATH, the language and what their network needs. */
  readonly machine: Readonly<Record<string, string | undefined>>;
  /** Further variables, such as the endpoint and the credentials for AWS calls. */
  readonly extraEnvironment: Readonly<Record<string, string>>;
  /** The text of the build's `~/.gitconfig`. @default - none */
  readonly gitConfig?: string;
  /** Fetches a parameter or a secret that the buildspec names; undefined when there is none. @default - none can be fetched */
  readonly fetchSecret?: (kind: SecretKind, reference: string) => Promise<string | undefined>;
  /** One line of the log, without its end. */
  readonly log: (line: string) => void;
  /** Set when the person interrupts. */
  readonly signal: AbortSignal;
  readonly clock: () => Date;
}

/** An output artifact of a build. */
export interface BuildOutput extends ArtifactFile {
  /**
   * Which section of the buildspec makes it: `primary`, or the identifier of a secondary artifact.
   * @default - of one output the primary section, of several the secondary one of the same name
   */
  readonly section?: 'primary' | { readonly secondary: string };
  /** Whether a buildspec may have no such section: nothing is written then. @default false */
  readonly optional?: boolean;
}

/** One build among the others of its batch. */
export interface BatchMember {
  readonly identifier: string;
  /** Which share of the tests it runs. @default - all of them */
  readonly share?: TestShare;
}

/** Where a buildspec's variable is fetched from. */
export type SecretKind = 'PARAMETER_STORE' | 'SECRETS_MANAGER';

/** Where the parts of a build lie on disk. */
export interface BuildDirectories {
  /** The primary source: CODEBUILD_SRC_DIR. */
  readonly source: string;
  readonly home: string;
  readonly temporary: string;
  /** The first directory of PATH: CodeBuild's own helpers. */
  readonly bin: string;
  /** The shell's state. */
  readonly state: string;
  /** The secondary sources, by artifact. */
  readonly secondary: Readonly<Record<string, string>>;
}

/** The directories of a build, below its scratch directory. */
export function toDirectories({ scratch, sources }: Pick<Build, 'scratch' | 'sources'>): BuildDirectories {
  const [, ...secondary] = sources;
  return {
    source: join(scratch, 'src'),
    home: join(scratch, 'home'),
    temporary: join(scratch, 'tmp'),
    bin: join(scratch, 'bin'),
    state: join(scratch, 'state'),
    secondary: Object.fromEntries(secondary.map(({ name }, index) => [name, join(scratch, `src${index + 1}`)])),
  };
}
