import { failed, type Outcome, succeeded } from '../outcome';
import type { RuleRunner } from './rule-runner';

/**
 * VariableCheck: a variable, its value in place, against a text.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-VariableCheck.html
 */
export const variableCheck: RuleRunner = {
  provider: 'VariableCheck',
  run: async ({ configuration }) => {
    const { Variable: variable = '', Value: value = '', Operator: operator = '' } = configuration;
    return judge(variable, operator, value);
  },
};

function judge(variable: string, operator: string, value: string): Outcome {
  const holds = tryHolds(variable, operator, value);
  if (holds === undefined) return failed(toMistake(operator, value), 'ConfigurationError');
  const sentence = `"${variable}" ${operator} "${value}"`;
  return holds ? succeeded({}, { summary: sentence }) : failed(`not ${sentence}`);
}

function toMistake(operator: string, value: string): string {
  return operator === 'MATCHES' ? `${value} is no regular expression` : `there is no operator ${operator || '""'}`;
}

/** Undefined when the rule itself is wrong. */
function tryHolds(variable: string, operator: string, value: string): boolean | undefined {
  switch (operator) {
    case 'EQ':
      return variable === value;
    case 'NE':
      return variable !== value;
    case 'CONTAINS':
      return variable.includes(value);
    case 'MATCHES':
      return tryMatches(variable, value);
    default:
      return undefined;
  }
}

/** The whole of it, as `matches` does in Java, in whose syntax AWS has its expressions. */
function tryMatches(text: string, expression: string): boolean | undefined {
  try {
    return new RegExp(`^(?:${expression})$`, 's').test(text);
  } catch {
    return undefined;
  }
}
