import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembly } from '../../lib/assembly/assembly';
import type { Resolver } from '../../lib/assembly/intrinsics/resolver';
import { toResolvers } from '../../lib/assembly/intrinsics/surroundings';
import { parseDocument } from '../../lib/assembly/parse-document';
import { readTemplate } from '../../lib/assembly/read-assembly';
import type { ReadOptions } from '../../lib/assembly/read-options';
import { type Template, toTemplate } from '../../lib/assembly/template';
import type { Checked, Problem } from '../../lib/problem/problem';

/** A checked value, when a test takes for granted that it is one. */
export function known<T>(checked: Checked<T>): T {
  if (!checked.ok) {
    throw new Error(checked.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  }
  return checked.value;
}

/** What was wrong. */
export function problemsOf(checked: Checked<unknown>): readonly Problem[] {
  return checked.ok ? [] : checked.problems;
}

/** The facts of a template's text, read from a file as a person would give it; the stack is called `shop`. */
export function factsOf(text: string, options: ReadOptions = {}): Assembly {
  return inDirectory((directory) => {
    const file = join(directory, 'shop.yaml');
    writeFileSync(file, text);
    return known(readTemplate(file, options));
  });
}

/** Runs something in a directory of its own, removed afterwards. */
export function inDirectory<T>(run: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'conveyor-facts-'));
  try {
    return run(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** A template of the stack `shop` in account 111122223333 and region eu-west-1. */
export function templateOf(text: string): Template {
  const header = { stack: 'shop', account: '111122223333', region: 'eu-west-1', file: 'shop.yaml' };
  return toTemplate(known(parseDocument(text, header.file)), header);
}

/** The resolver of a template that stands alone. */
export function resolverOf(text: string, imports: Readonly<Record<string, string>> = {}): Resolver {
  const [resolver] = toResolvers([templateOf(text)], { imports, parameters: {} });
  if (resolver === undefined) {
    throw new Error('one template has one resolver');
  }
  return resolver;
}

/** What an expression, written as in a YAML template, comes to among the given resources. */
export function resolved(expression: string, template = '', imports: Readonly<Record<string, string>> = {}): unknown {
  return resolverOf(template || 'Resources: {}', imports).resolve(known(parseDocument(expression, 'expression')));
}
