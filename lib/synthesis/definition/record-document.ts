import { fields, word } from './field';

/** An action that begins with `record`. */
export const recordDocument = fields('Write down what was released.', {
  record: word(
    ['version'],
    'The version of `lerna.json` or `package.json`, as the tag `v<version>` of the released commit.',
  ),
});
