import { type CollectionTag, type ScalarTag, type Tags, YAMLMap, type YAMLSeq } from 'yaml';

/**
 * The short forms of intrinsics in YAML templates: `!Sub text` is `{ "Fn::Sub": "text" }`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/gettingstarted.templatebasics.html
 */
export const SHORT_FORMS: Tags = [
  'And',
  'Base64',
  'Cidr',
  'Condition',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'GetStackOutput',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Ref',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
].flatMap((name) => [onScalar(name), onList(name), onMap(name)]);

function onScalar(name: string): ScalarTag {
  return { tag: `!${name}`, resolve: (text) => ({ [longForm(name)]: text }) };
}

function onList(name: string): CollectionTag {
  return { tag: `!${name}`, collection: 'seq', resolve: (node) => toLong(name, node) };
}

function onMap(name: string): CollectionTag {
  return { tag: `!${name}`, collection: 'map', resolve: (node) => toLong(name, node) };
}

/** The list or map itself becomes the argument, without the tag that it was read with. */
function toLong(name: string, argument: YAMLMap | YAMLSeq): YAMLMap {
  const map = new YAMLMap();
  map.set(longForm(name), argument);
  return map;
}

function longForm(name: string): string {
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}
