import { type Document, isScalar, isSeq } from 'yaml';
import type { Checked } from '../../problem/problem';
import { type Finding, parseShape } from '../yaml/parse-shape';
import type { ServerAppspec } from './server-appspec';
import { serverAppspecShape } from './server-appspec-shape';

/**
 * Reads an appspec for EC2 instances and on-premises hosts. Problems: `NotYaml`, `Missing`, `WrongType`, `OutsidePath`,
 * `RelativePath`, `BadTimeout`, `ReservedEvent`, `UnknownEvent`, `NoPermissions`, `UnquotedMode`, `QuotedVersion`.
 *
 * @param file how the person names the file, for the places of problems
 */
export function parseServerAppspec(text: string, file = 'appspec.yml'): Checked<ServerAppspec> {
  const options = { shape: serverAppspecShape, noun: 'appspec', file, look: findQuoting };
  return parseShape(text, options) as Checked<ServerAppspec>;
}

/** What only the quotes decide, to which the agent's YAML pays heed. */
function findQuoting(document: Document): readonly Finding[] {
  return [...findQuotedVersion(document), ...findUnquotedModes(document)];
}

/** The agent compares it with a number. @see https://github.com/aws/aws-codedeploy-agent */
function findQuotedVersion(document: Document): readonly Finding[] {
  const version = document.get('version', true);
  if (!isScalar(version) || version.type === 'PLAIN' || version.type === undefined) return [];
  return [
    {
      code: 'QuotedVersion',
      path: ['version'],
      message: 'stands in quotes, and is no number then',
      hint: 'version: 0.0',
    },
  ];
}

/**
 * The agent's YAML takes `0644` without quotes for an octal number, and makes the mode 420 of it.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-permissions.html
 */
function findUnquotedModes(document: Document): readonly Finding[] {
  const permissions = document.get('permissions', true);
  if (!isSeq(permissions)) return [];
  return permissions.items.flatMap((_, index) => {
    const path = ['permissions', String(index), 'mode'];
    const mode = document.getIn(path, true);
    if (!isScalar(mode) || mode.type !== 'PLAIN' || !/^0\d/.test(mode.source ?? '')) return [];
    const hint = `put it into quotes: "${mode.source}"`;
    return [{ code: 'UnquotedMode', path, message: 'begins with a zero and has no quotes', hint }];
  });
}
