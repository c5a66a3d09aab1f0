import { expectClean, testWithLint } from '../helpers/cfn-lint';
import { shippedDefinitions, templatesOf } from '../helpers/shipped';

jest.setTimeout(180_000);

testWithLint('cfn-lint says nothing of any template that we ship', () => {
  expectClean(shippedDefinitions.flatMap((definition) => templatesOf(definition).map(({ file }) => file)));
});
