import { tryImageReference } from '../../../../lib/rehearsal/sources/images/image-reference';

const digest = `sha256:${'0'.repeat(64)}`;

test.each([
  ['127.0.0.1:5000/base:1.2', { host: '127.0.0.1:5000', name: 'base', version: '1.2' }],
  ['registry.acme.example/shop/api', { host: 'registry.acme.example', name: 'shop/api' }],
  [`localhost/shop/api@${digest}`, { host: 'localhost', name: 'shop/api', version: digest }],
  [`build:5000/api:1@${digest}`, { host: 'build:5000', name: 'api', version: digest }],
  ['[::1]:5000/api', { host: '[::1]:5000', name: 'api' }],
])('%s', (text, reference) => expect(tryImageReference(text)).toEqual(reference));

test.each(['alpine', 'library/alpine:3', './base.tar', '/srv/base', 'acme.example/Base', 'acme.example/base:'])(
  '%s is no reference to a registry',
  (text) => expect(tryImageReference(text)).toBeUndefined(),
);
