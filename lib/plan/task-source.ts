/** What stands for the tasks of a service of ECS. */
export type TaskSource =
  /** Their images, run by an engine of this machine. */
  | { readonly kind: 'containers'; readonly engine: string }
  /** Plain processes of this machine. */
  | {
      readonly kind: 'processes';
      /** A command of the shell. @default - the one that the task definition names */
      readonly command?: string;
      /** The port at which it listens. @default - the one that it finds in PORT */
      readonly port?: number;
      /** The path that says whether it is healthy. @default - the target group's */
      readonly health?: string;
    };

/** What a person gives for a service: a command, and where it listens. */
export interface GivenTarget {
  readonly command: string;
  /** @default - the one that it finds in PORT */
  readonly port?: number;
  /** @default - the target group's */
  readonly health?: string;
}

/** Takes `node server.js,3000,/health` apart; port and path may be left out, or empty. */
export function toGivenTarget(text: string): GivenTarget {
  const [, command = text, port = '', health = ''] = /^(.*?)(?:,(\d*)(?:,(\/[^,]*)?)?)?$/s.exec(text) ?? [];
  return { command, ...(port !== '' && { port: Number(port) }), ...(health !== '' && { health }) };
}
