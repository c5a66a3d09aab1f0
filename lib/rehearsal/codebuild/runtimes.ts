import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The command that tells the version of each runtime that a buildspec can name. */
const VERSION_COMMANDS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  nodejs: ['node', '--version'],
  python: ['python3', '--version'],
  java: ['java', '-version'],
  golang: ['go', 'version'],
  ruby: ['ruby', '--version'],
  php: ['php', '--version'],
  dotnet: ['dotnet', '--version'],
};

/**
 * Says in one line each how the runtimes that a buildspec asks for differ from what is installed here: nothing is
 * installed, and nothing fails, as on an image that is not AWS's own.
 *
 * @param wanted runtime name → version, `22`, `18.x`, `corretto21` or `latest`
 */
export async function compareRuntimes(
  wanted: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const lines = Object.entries(wanted).map(async ([runtime, version]) => {
    const installed = await tryVersion(runtime, environment);
    if (installed !== undefined && isSame(version, installed)) return [];
    const here = installed === undefined ? 'none that is known' : installed;
    return [`Runtime ${runtime}: CodeBuild would use ${version}, this machine has ${here}`];
  });
  return (await Promise.all(lines)).flat();
}

async function tryVersion(runtime: string, environment: Readonly<Record<string, string>>): Promise<string | undefined> {
  const [command, ...words] = VERSION_COMMANDS[runtime] ?? [];
  if (!command) return undefined;
  try {
    const { stdout, stderr } = await promisify(execFile)(command, words, { env: environment });
    return /\d+(\.\d+)*/.exec(stdout + stderr)?.[0];
  } catch {
    return undefined;
  }
}

/** Whether the installed version is one that the wanted one stands for; of a variable nobody knows before it runs. */
function isSame(wanted: string, installed: string): boolean {
  const digits = /\d+(\.\d+)*/.exec(wanted)?.[0];
  return digits === undefined || `${installed}.`.startsWith(`${digits}.`);
}
