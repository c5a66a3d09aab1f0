import { addFunctionTarget } from '../../../../../lib/synthesis/constructs/deploys/lambda/add-function-target';
import { aStack } from '../../../../helpers/stack';
import { aTarget, aTargetContext } from '../../../../helpers/targets';

function outputsOf(url: boolean) {
  const stack = aStack();
  const target = aTarget('managed-function', { lambda: { managed: { url } } });
  return stack.resolve(addFunctionTarget(stack, target, aTargetContext(stack)));
}

test('a function hands out its name, the alias that callers use, and both alarms in one text', () => {
  expect(outputsOf(false)).toEqual({
    function: { Ref: expect.stringMatching(/^webFunction/) },
    alias: 'live',
    alarms: {
      'Fn::Join': ['', [{ Ref: expect.stringMatching(/Errors/) }, ',', { Ref: expect.stringMatching(/Throttles/) }]],
    },
  });
});

test('and the URL that it has', () => {
  expect(outputsOf(true).url).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^web/), 'FunctionUrl'] });
});
