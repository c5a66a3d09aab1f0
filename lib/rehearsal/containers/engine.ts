import type { World } from '../action-run';

/** A container engine that answers on this machine. */
export interface Engine {
  readonly kind: 'docker' | 'podman';
  /** The absolute path of its program. */
  readonly program: string;
  /** The text of a `containers.conf` without which it cannot run anything here. @default - its own configuration */
  readonly configuration?: string;
  /** What of the person's environment it needs to find itself: podman its storage, docker its socket. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What leads each engine to itself; nothing of it is a credential. */
const NEEDS: Readonly<Record<Engine['kind'], readonly string[]>> = {
  docker: ['DOCKER_HOST', 'DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH'],
  podman: [
    ...['HOME', 'XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'DBUS_SESSION_BUS_ADDRESS'],
    ...['CONTAINERS_CONF', 'CONTAINERS_STORAGE_CONF'],
  ],
};

/** The part of a person's environment that an engine needs. */
export function toEngineEnvironment(kind: Engine['kind'], machine: World['machine']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    NEEDS[kind].flatMap((name) => (machine[name] === undefined ? [] : [[name, machine[name]] as const])),
  );
}
