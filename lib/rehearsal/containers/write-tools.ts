import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REGISTRY_HOST_FOR_SED } from '../../aws/ecr/image-uri';
import type { World } from '../action-run';
import { quote } from '../codebuild/shell-program';
import { tryProgram } from '../functions/runnable-runtime';
import type { Engine } from './engine';
import type { FoundEngine } from './find-engine';
import { readRegistries, toRegistries } from './podman-configuration';

/** What the tools of a privileged build lead to. */
export interface ToolTargets {
  readonly found: FoundEngine;
  /** The registry's `127.0.0.1:4000`. */
  readonly host: string;
  /** The person's environment. */
  readonly machine: World['machine'];
}

/**
 * Makes the folder that goes first on the PATH of a privileged build: in it `docker` is the engine of this machine, and
 * `aws` the person's AWS CLI, led to the endpoint.
 */
export async function writeTools(directory: string, { found, host, machine }: ToolTargets): Promise<void> {
  await mkdir(directory, { recursive: true });
  const write = async (name: string, program: string): Promise<void> => {
    await writeFile(join(directory, name), `#!/bin/sh\n${program}\n`);
    await chmod(join(directory, name), 0o755);
  };
  if (!found.ok) await write('docker', `echo ${quote(`no container engine works here: ${found.why}`)} >&2; exit 127`);
  else {
    const { engine } = found;
    const program = toEngineProgram(engine, host, await writeConfiguration(directory, engine, host, machine));
    for (const name of new Set(['docker', engine.kind])) await write(name, program);
  }
  const aws = tryProgram('aws', machine['PATH'] ?? '');
  // A version of the AWS CLI before 2.13 does not know the variable, and would call AWS itself.
  if (aws !== undefined) await write('aws', `exec ${quote(aws)} --endpoint-url "$AWS_ENDPOINT_URL" "$@"`);
}

/** The files that podman is configured by; docker takes a registry on loopback as it is. */
async function writeConfiguration(
  directory: string,
  { kind, configuration, environment }: Engine,
  host: string,
  machine: World['machine'],
): Promise<Readonly<Record<string, string>>> {
  if (kind === 'docker') return environment;
  const registries = join(directory, 'registries.conf');
  await writeFile(registries, toRegistries(readRegistries(machine), host));
  if (configuration === undefined) return { ...environment, CONTAINERS_REGISTRIES_CONF: registries };
  const own = join(directory, 'containers.conf');
  await writeFile(own, configuration);
  return { ...environment, CONTAINERS_REGISTRIES_CONF: registries, CONTAINERS_CONF: own };
}

/**
 * A registry's name may be put together by the build's own commands, so it is looked for in each word. The engine keeps
 * what it is logged in to in the build's home, whatever home it finds its storage by.
 */
function toEngineProgram({ program }: Engine, host: string, environment: Readonly<Record<string, string>>): string {
  const exports = Object.entries(environment).map(([name, value]) => `export ${name}=${quote(value)}`);
  return `for word do
  shift
  case $word in
    *.dkr.ecr*) word=$(printf '%s' "$word" | sed -E ${quote(`s/${REGISTRY_HOST_FOR_SED}/${host}/g`)}) ;;
  esac
  set -- "$@" "$word"
done
mkdir -p "$HOME/.docker"
[ -e "$HOME/.docker/config.json" ] || echo '{}' >"$HOME/.docker/config.json"
export DOCKER_CONFIG="$HOME/.docker" REGISTRY_AUTH_FILE="$HOME/.docker/config.json"
${exports.join('\n')}
exec ${quote(program)} "$@"`;
}
