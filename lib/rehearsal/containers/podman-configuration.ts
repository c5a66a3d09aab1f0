import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What this machine allows, and has. */
export interface PodmanLimits {
  /** How many files a process may open at most: `ulimit -Hn`. */
  readonly openFiles: number;
  /** The highest number of a process: `/proc/sys/kernel/pid_max`. */
  readonly processes: number;
  /** Whether `runc` is on the PATH. */
  readonly runc: boolean;
}

/**
 * A `containers.conf` for a machine that is itself a container or an old virtual machine: podman's own limits are more
 * than such a machine may give, systemd keeps neither its groups of processes nor its events, and crun does not run on
 * control groups of both versions at once.
 * @see https://github.com/containers/common/blob/main/docs/containers.conf.5.md
 */
export function toModestConfiguration({ openFiles, processes, runc }: PodmanLimits): string {
  return `[containers]
default_ulimits = ["nofile=${openFiles}:${openFiles}", "nproc=${processes}:${processes}"]

[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
${runc ? 'runtime = "runc"\n' : ''}`;
}

/** The limits of this machine, as far as the system tells. */
export function readLimits(runc: boolean): PodmanLimits {
  const [, openFiles = '1024'] = /^Max open files\s+\S+\s+(\d+)/m.exec(tryRead('/proc/self/limits')) ?? [];
  return {
    openFiles: Number(openFiles),
    processes: Number.parseInt(tryRead('/proc/sys/kernel/pid_max'), 10) || 32768,
    runc,
  };
}

/**
 * The person's own `registries.conf`, and a registry without TLS beside what it says.
 *
 * @param host `127.0.0.1:4000`
 * @see https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md
 */
export function toRegistries(own: string, host: string): string {
  // The first version of the file had other sections, and the two do not mix.
  const kept = /^\[registries\./m.test(own) ? '' : own;
  return `${kept}\n[[registry]]\nlocation = "${host}"\ninsecure = true\n`;
}

/** The `registries.conf` that podman would read. */
export function readRegistries(environment: Readonly<Record<string, string | undefined>>): string {
  const folder = environment['XDG_CONFIG_HOME'] ?? join(environment['HOME'] ?? '/', '.config');
  const own = environment['CONTAINERS_REGISTRIES_CONF'] ?? join(folder, 'containers', 'registries.conf');
  return tryRead(existsSync(own) ? own : '/etc/containers/registries.conf');
}

function tryRead(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
