import { hiddenParameters, toParameters } from '../../../lib/rehearsal/stacks/to-parameters';

const declared = {
  Stage: { Type: 'String', AllowedValues: ['staging', 'production'] },
  Count: { Type: 'Number', MinValue: 1, MaxValue: 5, Default: 2 },
  Zones: { Type: 'CommaDelimitedList', AllowedPattern: '[a-c]', Default: 'a' },
  Name: { Type: 'String', MinLength: 2, MaxLength: 4, Default: 'shop' },
  Mail: { Type: 'String', AllowedPattern: '.+@.+', ConstraintDescription: 'must be an address', Default: 'a@b' },
};

test('what is not given has its default', () => {
  expect(toParameters(declared, { Stage: 'staging', Zones: 'a, b' })).toEqual({
    Stage: 'staging',
    Count: '2',
    Zones: 'a, b',
    Name: 'shop',
    Mail: 'a@b',
  });
});

test.each([
  [{}, 'Parameters: [Stage] must have values'],
  [{ Stage: 'staging', Stge: 'a', Nme: 'b' }, 'Parameters: [Stge, Nme] do not exist in the template'],
  [{ Stage: 'test' }, "Parameter 'Stage' must be one of AllowedValues"],
  [{ Stage: 'staging', Count: 'two' }, "Parameter 'Count' must be a number"],
  [{ Stage: 'staging', Count: '0' }, "Parameter 'Count' must be a number not less than 1"],
  [{ Stage: 'staging', Count: '6' }, "Parameter 'Count' must be a number not greater than 5"],
  [{ Stage: 'staging', Zones: 'a,d' }, "Parameter 'Zones' must match pattern [a-c]"],
  [{ Stage: 'staging', Name: 'a' }, "Parameter 'Name' must contain at least 2 characters"],
  [{ Stage: 'staging', Name: 'abcde' }, "Parameter 'Name' must contain at most 4 characters"],
  [{ Stage: 'staging', Mail: 'nobody' }, 'Parameter Mail failed to satisfy constraint: must be an address'],
] as const)('%j is refused', (given, message) => {
  expect(() => toParameters(declared, given)).toThrow(message);
});

test('a parameter may ask not to be shown', () => {
  expect([...hiddenParameters({ A: { Type: 'String', NoEcho: true }, B: { Type: 'String' } })]).toEqual(['A']);
});
