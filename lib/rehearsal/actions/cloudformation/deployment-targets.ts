import type { ActionRun } from '../../action-run';
import { type ArtifactRun, readArtifactFile } from './artifact-file';
import { ConfigurationFault } from './configuration-fault';

/** An account and a region in which a stack set has a stack. */
export interface DeploymentTarget {
  readonly account: string;
  readonly region: string;
}

/** What a run says of the places of a stack set. */
type TargetsRun = ArtifactRun & Pick<ActionRun, 'configuration' | 'log'>;

/**
 * Where a stack set is deployed: each account in each region, region after region. Empty when the configuration names none, or
 * organizational units, whose accounts only AWS Organizations knows.
 *
 * @throws ConfigurationFault for what is neither, and for accounts without regions or the reverse
 */
export async function readTargets(run: TargetsRun): Promise<readonly DeploymentTarget[]> {
  const targets = await readList(run, 'DeploymentTargets');
  const regions = await readList(run, 'Regions');
  if ((targets.length === 0) !== (regions.length === 0)) {
    throw new ConfigurationFault('DeploymentTargets and Regions go together');
  }
  const units = targets.filter((target) => /^(ou|r)-[a-z0-9-]+$/.test(target));
  if (units.length > 0)
    run.log(`the accounts of ${units.join(', ')} are known to AWS Organizations only: they are left out`);
  const strange = targets.find((target) => !units.includes(target) && !/^\d{12}$/.test(target));
  if (strange !== undefined) {
    throw new ConfigurationFault(`DeploymentTargets: "${strange}" is neither an account nor an organizational unit`);
  }
  const accounts = targets.filter((target) => !units.includes(target));
  return regions.flatMap((region) => accounts.map((account) => ({ account, region })));
}

/** `a,b`, or a file of an artifact with a JSON list. */
async function readList(run: TargetsRun, key: string): Promise<readonly string[]> {
  const text = run.configuration[key] ?? '';
  if (!text.includes('::'))
    return text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return parseList(key, await readArtifactFile(run, key, text)).map(String);
}

/**
 * The parameters that a key names: `ParameterKey=Stage,ParameterValue=staging` with spaces between several, or a file of an
 * artifact with a JSON list of such pairs.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-StackSets.html
 */
export async function readParameters(
  run: TargetsRun,
  key: 'Parameters' | 'ParameterOverrides',
): Promise<Readonly<Record<string, string>>> {
  const text = run.configuration[key] ?? '';
  if (text.includes('::')) {
    const pairs = parseList(key, await readArtifactFile(run, key, text)) as readonly Readonly<
      Record<string, unknown>
    >[];
    return Object.fromEntries(
      pairs.map((pair) => [String(pair['ParameterKey']), String(pair['ParameterValue'] ?? '')]),
    );
  }
  const pairs = [
    ...text.matchAll(/ParameterKey=([A-Za-z0-9]+),ParameterValue=(\S*?)(?=,(?:UsePreviousValue|ResolvedValue)=|\s|$)/g),
  ];
  if (pairs.length === 0 && text.trim() !== '')
    throw new ConfigurationFault(`${key} are no ParameterKey=…,ParameterValue=…`);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
}

function parseList(key: string, text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw new ConfigurationFault(`${key}: the file is no JSON list`);
}
