import { toComponentVersion } from '../../../lib/aws/imagebuilder/component-version';

test('another text has another version, of three numbers that Image Builder takes', () => {
  // SHA-256 of the empty text begins with e3b0c44 298fc1c 149afbf.
  expect(toComponentVersion('')).toBe([0xe3b0c44, 0x298fc1c, 0x149afbf].join('.'));
  expect(toComponentVersion('a')).not.toBe(toComponentVersion('b'));
});
