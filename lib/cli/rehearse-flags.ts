import { alarmName } from '../aws/cloudwatch/alarm-name';
import { type AlarmState, alarmStates } from '../aws/events/alarm-event';
import type { Checked, Problem } from '../problem/problem';

/** What a person gives `conveyor rehearse`, as the command line parses it. */
export interface RehearseFlags {
  readonly pipeline?: string;
  readonly assembly?: string;
  readonly template?: string;
  /** `ACTION=PATH` each. */
  readonly source: readonly string[];
  /** `ACTION=COMMAND` each. */
  readonly standIn: readonly string[];
  /** `NAME=VALUE` each. */
  readonly secret: readonly string[];
  /** `NAME=VALUE` each. */
  readonly import: readonly string[];
  /** `FUNCTION=PATH` each. */
  readonly code: readonly string[];
  /** `PROVIDER=URL` each. */
  readonly server: readonly string[];
  /** `NAME=COMMAND,PORT,HEALTH` each. */
  readonly target?: readonly string[];
  /** The URL of what answers for AWS. */
  readonly awsEndpoint?: string;
  /** Whether it may be elsewhere than on this machine. */
  readonly allowRemote?: boolean;
  /** `NAME=STATE` each. */
  readonly alarm?: readonly string[];
  readonly yes: boolean;
  readonly plan: boolean;
  /** Whether each new commit starts a further execution. */
  readonly watch: boolean;
  readonly events?: string;
  readonly home: string;
}

/** The repeatable flags, each as a map from what stands before the first `=` to what stands after it. */
export interface GivenPairs {
  readonly sources: ReadonlyMap<string, string>;
  readonly standIns: ReadonlyMap<string, string>;
  readonly secrets: ReadonlyMap<string, string>;
  readonly imports: ReadonlyMap<string, string>;
  readonly code: ReadonlyMap<string, string>;
  readonly servers: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, string>;
  readonly alarms: ReadonlyMap<string, AlarmState>;
}

/** Takes the repeatable flags apart. Problems: `BadArgument` for a flag without `=`, `GivenTwice` for a repeated name. */
export function toPairs(flags: RehearseFlags): Checked<GivenPairs> {
  const problems: Problem[] = [];
  const value: GivenPairs = {
    sources: pairs('--source', 'ACTION=PATH', flags.source, problems),
    standIns: pairs('--stand-in', 'ACTION=COMMAND', flags.standIn, problems),
    secrets: pairs('--secret', 'NAME=VALUE', flags.secret, problems),
    imports: pairs('--import', 'NAME=VALUE', flags.import, problems),
    code: pairs('--code', 'FUNCTION=PATH', flags.code, problems),
    servers: pairs('--server', 'PROVIDER=URL', flags.server, problems),
    targets: pairs('--target', 'NAME=COMMAND,PORT,/health', flags.target ?? [], problems),
    alarms: toAlarms(pairs('--alarm', 'NAME=STATE', flags.alarm ?? [], problems), problems),
  };
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

/** Alarms are known by their names alone, however they were given. */
function toAlarms(given: ReadonlyMap<string, string>, problems: Problem[]): ReadonlyMap<string, AlarmState> {
  return new Map(
    [...given].flatMap(([alarm, text]) => {
      const state = alarmStates.find((one) => one === text);
      if (state !== undefined) return [[alarmName(alarm), state] as const];
      problems.push({ code: 'BadArgument', message: `--alarm ${alarm}=${text}: a state is ${alarmStates.join(', ')}` });
      return [];
    }),
  );
}

function pairs(flag: string, form: string, texts: readonly string[], problems: Problem[]): Map<string, string> {
  const result = new Map<string, string>();
  for (const text of texts) {
    const split = text.indexOf('=');
    const name = text.slice(0, split);
    // A secret's value must not be repeated on the screen, so no message quotes what was given.
    if (split < 1 || split === text.length - 1)
      problems.push({ code: 'BadArgument', message: `${flag} takes ${form}` });
    else if (result.has(name)) problems.push({ code: 'GivenTwice', message: `${flag} ${name}=… is given twice` });
    else result.set(name, text.slice(split + 1));
  }
  return result;
}
