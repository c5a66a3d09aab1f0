/** A shorter value would blot out half of every text. */
const shortestSecret = 4;

/**
 * Makes a function that hides secrets in a text by `***`, as CodeBuild does in its logs: each value as it was given,
 * and each text inside of a value that is JSON.
 */
export function maskSecrets(values: Iterable<string>): (text: string) => string {
  const hidden = [...new Set([...values].flatMap((value) => [value, value.trim(), ...textsInJson(value)]))]
    .filter((value) => value.length >= shortestSecret)
    .sort((one, other) => other.length - one.length);
  return (text) => hidden.reduce((masked, value) => masked.replaceAll(value, '***'), text);
}

function textsInJson(value: string): readonly string[] {
  try {
    return textsIn(JSON.parse(value));
  } catch {
    return [];
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
