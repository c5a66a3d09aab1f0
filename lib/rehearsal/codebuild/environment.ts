import { delimiter } from 'node:path';
import type { Build, BuildDirectories } from './build';

/** What a build takes over from the person's environment besides PATH: the language, and the way to the network. */
const TAKEN_OVER = [
  ...['LANG', 'LC_ALL', 'LC_CTYPE', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
  ...['npm_config_registry', 'npm_config_cafile', 'NPM_CONFIG_REGISTRY', 'NPM_CONFIG_CAFILE'],
];

/**
 * The whole environment of a build's shell. Values are literal; the action's go before the project's, those before the
 * buildspec's, and CodeBuild's own names belong to CodeBuild.
 *
 * @param variables the buildspec's variables, parameters and secrets already fetched
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html
 */
export function toEnvironment(
  build: Build,
  directories: BuildDirectories,
  variables: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...toMachineEnvironment(build, directories),
    AWS_DEFAULT_REGION: build.region,
    AWS_REGION: build.region,
    ...build.extraEnvironment,
    ...variables,
    ...build.environment,
    ...build.overrides,
    ...toCodeBuildEnvironment(build, directories),
  };
}

function toMachineEnvironment({ machine, scratch }: Build, directories: BuildDirectories): Record<string, string> {
  const taken = TAKEN_OVER.flatMap((name) => (machine[name] === undefined ? [] : [[name, machine[name]]]));
  return {
    LANG: 'C.UTF-8',
    ...Object.fromEntries(taken),
    PATH: [directories.bin, machine['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'].join(delimiter),
    HOME: directories.home,
    TMPDIR: directories.temporary,
    // A zip has no .git: a repository that happens to lie around the scratch directory is none of the build's.
    GIT_CEILING_DIRECTORIES: scratch,
  };
}

function toCodeBuildEnvironment(build: Build, directories: BuildDirectories): Record<string, string> {
  const id = `${build.project}:${build.uuid}`;
  const secondary = Object.entries(directories.secondary);
  return {
    ...(build.batch && { CODEBUILD_BATCH_BUILD_IDENTIFIER: build.batch.identifier }),
    CODEBUILD_BUILD_ARN: `arn:aws:codebuild:${build.region}:${build.account}:build/${id}`,
    CODEBUILD_BUILD_ID: id,
    CODEBUILD_BUILD_IMAGE: build.image,
    CODEBUILD_BUILD_NUMBER: String(build.number),
    CODEBUILD_BUILD_SUCCEEDING: '1',
    CODEBUILD_INITIATOR: build.initiator,
    CODEBUILD_KMS_KEY_ID: build.encryptionKey ?? `arn:aws:kms:${build.region}:${build.account}:alias/aws/s3`,
    CODEBUILD_LOG_PATH: build.uuid,
    CODEBUILD_RESOLVED_SOURCE_VERSION: build.resolvedSourceVersion,
    CODEBUILD_SOURCE_REPO_URL: '',
    CODEBUILD_SOURCE_VERSION: build.sourceVersion,
    CODEBUILD_SRC_DIR: directories.source,
    ...Object.fromEntries(secondary.map(([artifact, path]) => [`CODEBUILD_SRC_DIR_${artifact}`, path])),
    CODEBUILD_START_TIME: String(build.clock().getTime()),
  };
}
