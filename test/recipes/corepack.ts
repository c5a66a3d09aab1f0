import { join } from 'node:path';
import { kept } from './toolchain';

/**
 * What corepack is told here: where what it downloads is kept, and not to insist on signatures, which a mirror of a registry may
 * lack. A build on AWS is told none of it.
 */
export const corepack = {
  COREPACK_HOME: join(kept, 'corepack'),
  COREPACK_INTEGRITY_KEYS: '0',
  COREPACK_NPM_REGISTRY: 'https://registry.npmjs.org',
};
