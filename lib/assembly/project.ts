import type { Origin } from './origin';
import type { Value } from './value';

/** An AWS::CodeBuild::Project. */
export interface SynthesizedProject extends Origin {
  readonly name: string;
  readonly arn: string;
  /** The inline buildspec's text (YAML or JSON), a path in the source, or absent for the source's `buildspec.yml`. */
  readonly buildspec?: Value;
  readonly environment: readonly ProjectVariable[];
  /** `aws/codebuild/standard:7.0`. */
  readonly image: Value;
  /** `BUILD_GENERAL1_SMALL`. */
  readonly computeType: Value;
  /** `LINUX_CONTAINER`. */
  readonly environmentType: Value;
  /** @default 60 */
  readonly timeoutMinutes: number;
  /** `NO_CACHE`, `S3` or `LOCAL`. */
  readonly cacheType: string;
  readonly encryptionKey?: Value;
}

/** An environment variable of a project. */
export interface ProjectVariable {
  readonly name: string;
  readonly value: Value;
  readonly type: 'PLAINTEXT' | 'PARAMETER_STORE' | 'SECRETS_MANAGER';
}
