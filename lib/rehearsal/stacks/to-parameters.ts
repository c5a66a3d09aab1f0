import { type TemplateMap, toMap } from '../../assembly/template';
import { limits } from '../../aws/cloudformation/limits';
import { StackRefusal } from './stack-service';

/**
 * The values of a template's parameters: those that are given, else the defaults. CodePipeline passes what its
 * configuration says and nothing else, so that an update does not remember what the one before was given.
 *
 * @throws StackRefusal for a parameter without a value, one that the template does not have, and a value that it does not allow
 */
export function toParameters(
  declared: TemplateMap,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const strange = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
  if (strange.length > 0) throw new StackRefusal(`Parameters: [${strange.join(', ')}] do not exist in the template`);
  const values = Object.keys(declared).map(
    (name) => [name, effectiveValue(name, toMap(declared[name]), given)] as const,
  );
  const missing = values.filter(([, value]) => value === undefined).map(([name]) => name);
  if (missing.length > 0) throw new StackRefusal(`Parameters: [${missing.join(', ')}] must have values`);
  const known = values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  for (const [name, value] of known) check(name, value, toMap(declared[name]));
  return Object.fromEntries(known);
}

/** The names of the parameters whose values must not be shown. */
export function hiddenParameters(declared: TemplateMap): ReadonlySet<string> {
  return new Set(Object.keys(declared).filter((name) => String(toMap(declared[name])['NoEcho']) === 'true'));
}

function effectiveValue(
  name: string,
  { Default: fallback }: TemplateMap,
  given: Readonly<Record<string, string>>,
): string | undefined {
  if (Object.hasOwn(given, name)) return given[name];
  return fallback === undefined || fallback === null ? undefined : toText(fallback);
}

function toText(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

function check(name: string, value: string, declaration: TemplateMap): void {
  const type = String(declaration['Type']);
  const values =
    type === 'CommaDelimitedList' || type.startsWith('List<') ? value.split(',').map((one) => one.trim()) : [value];
  const broken = values.map((one) => tryBroken(name, one, type, declaration)).find((said) => said !== undefined);
  if (Buffer.byteLength(value) > limits.parameterBytes) {
    throw new StackRefusal(`Parameter '${name}' must not be longer than ${limits.parameterBytes} bytes`);
  }
  if (broken === undefined) return;
  const constraint = declaration['ConstraintDescription'];
  throw new StackRefusal(
    typeof constraint === 'string' ? `Parameter ${name} failed to satisfy constraint: ${constraint}` : broken,
  );
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html */
function tryBroken(name: string, value: string, type: string, declaration: TemplateMap): string | undefined {
  const { AllowedValues: allowed, AllowedPattern: pattern } = declaration;
  const bound = (key: string) => (declaration[key] === undefined ? undefined : Number(declaration[key]));
  const [shortest, longest, least, most] = [
    bound('MinLength'),
    bound('MaxLength'),
    bound('MinValue'),
    bound('MaxValue'),
  ];
  const isNumber = type === 'Number' || type === 'List<Number>';
  if (isNumber && !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value)) return `Parameter '${name}' must be a number`;
  if (Array.isArray(allowed) && !allowed.map(String).includes(value)) {
    return `Parameter '${name}' must be one of AllowedValues`;
  }
  if (typeof pattern === 'string' && !matches(pattern, value))
    return `Parameter '${name}' must match pattern ${pattern}`;
  if (shortest !== undefined && value.length < shortest)
    return `Parameter '${name}' must contain at least ${shortest} characters`;
  if (longest !== undefined && value.length > longest)
    return `Parameter '${name}' must contain at most ${longest} characters`;
  if (isNumber && least !== undefined && Number(value) < least)
    return `Parameter '${name}' must be a number not less than ${least}`;
  if (isNumber && most !== undefined && Number(value) > most)
    return `Parameter '${name}' must be a number not greater than ${most}`;
  return undefined;
}

/** Java's regular expressions are CloudFormation's; one that JavaScript does not read is left to AWS. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(value);
  } catch {
    return true;
  }
}
