/** What the variables of one execution are, by namespace and then by key. */
export type VariableScope = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A text with its variables in place, or why that cannot be. */
export type ResolvedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * `#{namespace.key}`.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-variables.html
 */
const VARIABLE = /#\{([A-Za-z0-9@_-]+)\.([A-Za-z0-9@_.-]+)\}/g;

/**
 * Puts the values of the variables into a text, as CodePipeline does just before an action runs. In a text that is JSON a
 * value is written as JSON writes it, so that a commit message with a quote or a line break leaves the JSON whole.
 */
export function resolveVariables(text: string, scope: VariableScope): ResolvedText {
  const missing: string[] = [];
  const write = isJson(text) ? escapeForJson : (value: string) => value;
  const resolved = text.replace(VARIABLE, (whole, namespace: string, key: string) => {
    const value = own(own(scope, namespace) ?? {}, key);
    if (value === undefined) missing.push(explain(whole, namespace, scope));
    return write(value ?? '');
  });
  return missing[0] === undefined ? { ok: true, text: resolved } : { ok: false, reason: missing[0] };
}

/** Puts the values of the variables into each value of a configuration; the first one that is missing is the reason. */
export function resolveConfiguration(
  configuration: Readonly<Record<string, string>>,
  scope: VariableScope,
):
  | { readonly ok: true; readonly configuration: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly reason: string } {
  const resolved: Record<string, string> = {};
  for (const [key, text] of Object.entries(configuration)) {
    const result = resolveVariables(text, scope);
    if (!result.ok) return { ok: false, reason: `${key}: ${result.reason}` };
    resolved[key] = result.text;
  }
  return { ok: true, configuration: resolved };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function escapeForJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

function explain(whole: string, namespace: string, scope: VariableScope): string {
  const keys = own(scope, namespace);
  if (keys === undefined)
    return `the variable ${whole} has no value: no action with the namespace "${namespace}" has run · namespaces so far: ${list(scope)}`;
  return `the variable ${whole} has no value: the namespace "${namespace}" holds ${list(keys)}`;
}

function list(record: Readonly<Record<string, unknown>>): string {
  return Object.keys(record).join(', ') || 'nothing';
}
