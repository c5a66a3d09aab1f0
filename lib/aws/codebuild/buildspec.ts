/**
 * A buildspec, version 0.2, as CodeBuild reads it.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html
 */
export interface Buildspec {
  readonly version: 0.2;
  readonly 'run-as'?: string;
  readonly env?: BuildspecEnv;
  readonly phases: Partial<Readonly<Record<PhaseName, BuildspecPhase>>>;
  /** Report group name or ARN → what it holds; at most 5. */
  readonly reports?: Readonly<Record<string, BuildspecReport>>;
  readonly artifacts?: BuildspecArtifacts;
  readonly cache?: BuildspecCache;
}

/** The phases that a buildspec may name, in order. */
export type PhaseName = 'install' | 'pre_build' | 'build' | 'post_build';

export interface BuildspecEnv {
  /** @default sh */
  readonly shell?: 'bash' | '/bin/sh';
  readonly variables?: Readonly<Record<string, string>>;
  readonly 'parameter-store'?: Readonly<Record<string, string>>;
  readonly 'secrets-manager'?: Readonly<Record<string, string>>;
  readonly 'exported-variables'?: readonly string[];
  readonly 'git-credential-helper'?: 'yes' | 'no';
}

export interface BuildspecPhase {
  readonly 'run-as'?: string;
  /** `ABORT`, `CONTINUE`, `RETRY`, `RETRY-<count>`, `RETRY-<regex>` or `RETRY-<count>-<regex>`. */
  readonly 'on-failure'?: string;
  readonly 'runtime-versions'?: Readonly<Record<string, string>>;
  readonly commands?: readonly string[];
  readonly finally?: readonly string[];
}

export interface BuildspecReport {
  readonly files: readonly string[];
  readonly 'base-directory'?: string;
  readonly 'discard-paths'?: 'yes' | 'no';
  /** @default JUNITXML */
  readonly 'file-format'?: string;
}

export interface ArtifactSection {
  readonly files?: readonly string[];
  readonly name?: string;
  readonly 'base-directory'?: string;
  readonly 'exclude-paths'?: readonly string[];
  readonly 'discard-paths'?: 'yes' | 'no';
  readonly 'enable-symlinks'?: 'yes' | 'no';
  readonly 's3-prefix'?: string;
}

export interface BuildspecArtifacts extends ArtifactSection {
  readonly 'secondary-artifacts'?: Readonly<Record<string, ArtifactSection>>;
}

export interface BuildspecCache {
  readonly paths: readonly string[];
  readonly key?: string;
  readonly 'fallback-keys'?: readonly string[];
  readonly action?: 'restore' | 'save';
}
