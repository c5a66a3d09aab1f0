import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The plain tools of any machine, and nothing that may be installed beside them. */
const SYSTEM = ['cat', 'chmod', 'cp', 'env', 'mkdir', 'rm', 'sed', 'sh'];

/** Makes a folder of programs, each a script of `/bin/sh`; answers a PATH of them and the plain tools alone. */
export function aPathOf(directory: string, programs: Readonly<Record<string, string>>): string {
  mkdirSync(directory, { recursive: true });
  const tools = SYSTEM.map((name) => [name, `exec /bin/${name} "$@"`] as const);
  for (const [name, script] of [...tools, ...Object.entries(programs)]) {
    writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(directory, name), 0o755);
  }
  return [directory].join(delimiter);
}

/** An engine that does what the probe asks of it, and writes down every word that it is given. */
export function anEngine(log: string): string {
  return `echo "$@" >>'${log}'
case $1 in
  build) while [ $# -gt 0 ]; do [ "$1" = --iidfile ] && echo sha256:00 >"$2"; shift; done ;;
  images) echo 'docker.io/library/node:22' ;;
esac`;
}
