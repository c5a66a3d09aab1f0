import { stringify } from 'yaml';
import type { BuildspecBatch } from './batch';

/**
 * A buildspec, version 0.2, as CodeBuild reads it.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html
 */
export interface Buildspec {
  readonly version: 0.2;
  /** The Linux user that runs the commands. @default root */
  readonly 'run-as'?: string;
  readonly env?: BuildspecEnv;
  /** Which builds a batch makes; one build alone has no use for it. */
  readonly batch?: BuildspecBatch;
  /** Empty where each build of a batch has a buildspec of its own. */
  readonly phases: Partial<Readonly<Record<PhaseName, BuildspecPhase>>>;
  /** Report group name or ARN → what it holds; at most 5. */
  readonly reports?: Readonly<Record<string, BuildspecReport>>;
  readonly artifacts?: BuildspecArtifacts;
  readonly cache?: BuildspecCache;
}

/** The phases that a buildspec may name, in order. */
export const PHASE_NAMES = ['install', 'pre_build', 'build', 'post_build'] as const;

/** A phase that a buildspec may name. */
export type PhaseName = (typeof PHASE_NAMES)[number];

/** The environment that a buildspec declares. */
export interface BuildspecEnv {
  /** @default /bin/sh */
  readonly shell?: 'bash' | '/bin/sh';
  /** Name → literal value; nothing in it is expanded. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Name → the name of a parameter of Systems Manager. */
  readonly 'parameter-store'?: Readonly<Record<string, string>>;
  /** Name → `secret-id:json-key:version-stage:version-id`, of which all but the first may be left out. */
  readonly 'secrets-manager'?: Readonly<Record<string, string>>;
  /** Names whose values later actions of the pipeline can read. */
  readonly 'exported-variables'?: readonly string[];
  readonly 'git-credential-helper'?: 'yes' | 'no';
}

/** The commands of one phase and what becomes of its failure. */
export interface BuildspecPhase {
  /** The Linux user that runs this phase's commands. @default - the buildspec's */
  readonly 'run-as'?: string;
  /** `ABORT`, `CONTINUE`, `RETRY`, `RETRY-<count>`, `RETRY-<regex>` or `RETRY-<count>-<regex>`. */
  readonly 'on-failure'?: string;
  /** Runtime name → version: `22`, `18.x`, `latest`; in `install` only. */
  readonly 'runtime-versions'?: Readonly<Record<string, string>>;
  readonly commands?: readonly string[];
  /** Run after the commands, whether or not they succeeded. */
  readonly finally?: readonly string[];
}

/** Where a report group's files are. */
export interface BuildspecReport {
  readonly files: readonly string[];
  /** @default - the source directory */
  readonly 'base-directory'?: string;
  /** @default no */
  readonly 'discard-paths'?: 'yes' | 'no';
  /** @default JUNITXML */
  readonly 'file-format'?: string;
}

/** Which files make an artifact. */
export interface ArtifactSection {
  /** Globs relative to the base directory. */
  readonly files?: readonly string[];
  readonly name?: string;
  /** A directory, or a glob of directories, which are not themselves in the artifact. @default - the source directory */
  readonly 'base-directory'?: string;
  /** Globs relative to the base directory. */
  readonly 'exclude-paths'?: readonly string[];
  /** @default no */
  readonly 'discard-paths'?: 'yes' | 'no';
  /** @default no */
  readonly 'enable-symlinks'?: 'yes' | 'no';
  readonly 's3-prefix'?: string;
}

/** The primary artifact, and the secondary ones by identifier. */
export interface BuildspecArtifacts extends ArtifactSection {
  readonly 'secondary-artifacts'?: Readonly<Record<string, ArtifactSection>>;
}

/** What is kept from one build to the next. */
export interface BuildspecCache {
  /** Globs relative to the source directory, or absolute. */
  readonly paths: readonly string[];
  /** May hold shell expressions; matched exactly. @default - one cache, replaced by each build */
  readonly key?: string;
  /** At most 5, matched as prefixes in order; without a key they are ignored. */
  readonly 'fallback-keys'?: readonly string[];
  /** @default - both */
  readonly action?: 'restore' | 'save';
}

/** The buildspec as YAML, as a person would write it. */
export function renderBuildspec(buildspec: Buildspec): string {
  return stringify(buildspec, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false });
}
