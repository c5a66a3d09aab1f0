/** What a name in a pipeline may look like, and how that is said to a person. */
export interface NameGrammar {
  readonly pattern: RegExp;
  /** `letters, digits, . @ _ and -, at most 100`. */
  readonly said: string;
}

const wide: NameGrammar = {
  pattern: /^[A-Za-z0-9.@_-]{1,100}$/,
  said: 'letters, digits and . @ _ -, at most 100 characters',
};

/**
 * The names that CodePipeline accepts.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html#limits-naming
 */
export const names = {
  pipeline: wide,
  stage: wide,
  action: wide,
  /** @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionDeclaration.html */
  namespace: { pattern: /^[A-Za-z0-9@_-]{1,100}$/, said: 'letters, digits and @ _ -, at most 100 characters' },
  /** @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_OutputArtifact.html */
  artifact: { pattern: /^[A-Za-z0-9_-]{1,100}$/, said: 'letters, digits and _ -, at most 100 characters' },
  /** @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PipelineVariableDeclaration.html */
  variable: { pattern: /^[A-Za-z0-9@_-]{1,128}$/, said: 'letters, digits and @ _ -, at most 128 characters' },
} as const satisfies Readonly<Record<string, NameGrammar>>;
