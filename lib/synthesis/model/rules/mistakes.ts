import type { Rule } from './rule';

/** What a definition must be before a rule can look at it: the problems of reading it and of making a model of it. */
export const mistakes: readonly Pick<Rule, 'id' | 'sentence'>[] = [
  { id: 'NoSuchFile', sentence: 'The file exists.' },
  { id: 'NotAFile', sentence: 'What is named is a file, and no directory.' },
  { id: 'UnreadableFile', sentence: 'The file may be read.' },
  { id: 'NotText', sentence: 'The file is text in UTF-8.' },
  { id: 'EmptyFile', sentence: 'The file holds something.' },
  { id: 'NotYaml', sentence: 'The file is YAML 1.2.' },
  { id: 'DuplicateKey', sentence: 'A key stands once in its map.' },
  { id: 'SeveralDocuments', sentence: 'The file is one YAML document.' },
  {
    id: 'UnknownAlias',
    sentence: 'An alias `*name` has an anchor `&name` before it; text that begins with `*` is in quotes.',
  },
  { id: 'TooManyAliases', sentence: 'Aliases do not contain themselves and do not multiply.' },
  {
    id: 'WrongType',
    sentence: 'A value is what its key expects: text, a map, a list. Digits that are text are in quotes.',
  },
  { id: 'UnknownKey', sentence: 'A key is one that the language knows.' },
  { id: 'MissingKey', sentence: 'A key that has no default is there.' },
  { id: 'UnknownWord', sentence: 'A word is one of those that its key knows.' },
  { id: 'Empty', sentence: 'A text, a list or a map that is there holds something.' },
  {
    id: 'ExactlyOneWay',
    sentence:
      'A build or a test says exactly one of `recipe`, `commands`, `buildspec` and `jenkins`, or, a build, `ami`; a migration one of the first three; an action one verb, a deploy one platform, a source one provider, a trigger one kind, a machine and a batch one kind, a notice one channel, an S3 source one of `key` and `prefix`, an S3 target one of `website` and `bucket`.',
  },
  { id: 'BadShare', sentence: 'A share of servers is a number of them, or a percentage.' },
  { id: 'NeedsRecipe', sentence: '`run` and `packages` stand with a recipe.' },
  {
    id: 'BelongsInBuildspec',
    sentence: '`reports` and `runtimes` do not stand with a `buildspec` of the repository, which says them itself.',
  },
  { id: 'NotForJenkins', sentence: 'What only CodeBuild does does not stand with `jenkins`.' },
  {
    id: 'NotForAmi',
    sentence: 'What is said of an instance, an artifact or a variable does not stand with `ami`, which says its own.',
  },
  { id: 'NotForCommands', sentence: "CodePipeline's own commands hand on files, and neither packages nor images." },
  {
    id: 'BadDuration',
    sentence: 'A length of time is a whole number with `m`, `h` or `d`, within the bounds of its key.',
  },
  { id: 'BadReference', sentence: '`${…}` is `${environment.target.output}`; `$${` stands for a plain `${`.' },
  { id: 'HalfADomain', sentence: 'A website or a service has both a domain and a certificate, or neither.' },
  { id: 'NoPipeline', sentence: 'A definition declares at least one pipeline.' },
  { id: 'NoSource', sentence: 'A pipeline has at least one source.' },
  { id: 'UnknownSource', sentence: 'A trigger names a source of its pipeline.' },
  {
    id: 'NotARepository',
    sentence: 'Branches, paths and tags are of a source that is a repository, and so are the `branches` of a pipeline.',
  },
  { id: 'NoPullRequests', sentence: 'Pull requests are of a repository behind a connection.' },
  {
    id: 'BadGlob',
    sentence:
      'Globs of files are from the root of the repository, without `/` or `./` in front, and those of branches and tags without `refs/`.',
  },
  { id: 'MixedForks', sentence: 'Triggers for pull requests of one source all let forks in, or none does.' },
  { id: 'NeedsBranches', sentence: 'A stage is for some branches only in a pipeline that has `branches`.' },
  { id: 'UnknownBranch', sentence: "A stage is for branches that are among its pipeline's `branches`." },
  { id: 'NoStage', sentence: 'Each of the `branches` of a pipeline has a stage.' },
  {
    id: 'BranchTwice',
    sentence:
      'A pipeline that has `branches` names them nowhere else: neither at its first source nor at its triggers.',
  },
  {
    id: 'MissingEnvironment',
    sentence:
      'A deploy, a migration, and a variable of an environment, has an environment, of its stage or of its own.',
  },
  {
    id: 'BadWaves',
    sentence:
      'A stage has an `environment` or `waves`; an environment is in one wave, once, and is no temporary one; what is done once, such as a record, is in a stage of its own.',
  },
  {
    id: 'MissingName',
    sentence: 'A definition of several pipelines whose environments have targets or variables to make has a name.',
  },
];
