import { parseDocument } from '../../assembly/parse-document';
import { type TemplateMap, toMap } from '../../assembly/template';
import { StackRefusal } from './stack-service';

/** A template's text as CloudFormation reads it: a map whose parts may still be anything. @throws StackRefusal */
export function parseTemplateBody(text: string): TemplateMap {
  const form = /^\s*[[{]/.test(text) ? 'JSON' : 'YAML';
  const parsed = parseDocument(text, 'template');
  if (!parsed.ok) {
    const { line, column } = parsed.problems[0]?.place ?? { line: 1, column: 1 };
    throw new StackRefusal(`Template format error: ${form} not well-formed. (line ${line}, column ${column})`);
  }
  const body = toMap(parsed.value);
  if (parsed.value !== body) throw new StackRefusal('Template format error: unsupported structure.');
  return body;
}

/** The macros and transforms that a template names, at its top and in its parts, each once. */
export function transformsOf(body: TemplateMap): readonly string[] {
  const top = body['Transform'];
  const named = [...(Array.isArray(top) ? top : [top])].flatMap((name: unknown) =>
    typeof name === 'string' ? [name] : namesIn({ 'Fn::Transform': name }),
  );
  return [...new Set([...named, ...namesIn(body['Resources'])])];
}

function namesIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  return Object.entries(toMap(part)).flatMap(([key, value]) => {
    const name = key === 'Fn::Transform' ? toMap(value)['Name'] : undefined;
    return [...(typeof name === 'string' ? [name] : []), ...namesIn(value)];
  });
}
