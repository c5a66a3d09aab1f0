import { join } from 'node:path';
import { ask, kept } from './toolchain';

/**
 * What corepack is told here: where what it downloads is kept, not to insist on signatures, which a mirror of a registry may
 * lack, and the certificates that npm trusts, of which it does not ask npm. A build on AWS is told none of it.
 */
export const corepack = {
  COREPACK_HOME: join(kept, 'corepack'),
  COREPACK_INTEGRITY_KEYS: '0',
  COREPACK_NPM_REGISTRY: 'https://registry.npmjs.org',
  ...toCertificates(),
};

function toCertificates(): { readonly NODE_EXTRA_CA_CERTS?: string } {
  const file = process.env['NODE_EXTRA_CA_CERTS'] ?? ask('npm', 'config', 'get', 'cafile').trim();
  return file === '' || file === 'null' ? {} : { NODE_EXTRA_CA_CERTS: file };
}
