import { toPlaceholderConfiguration } from '../../../../../lib/synthesis/constructs/deploys/ecs/placeholder';

test('every path is answered at the port of the service, which nothing else of the program listens on', () => {
  const { extensions, receivers } = JSON.parse(toPlaceholderConfiguration(8080));
  expect(extensions.health_check).toMatchObject({ endpoint: '0.0.0.0:8080', path: '/' });
  expect(receivers.otlp.protocols.grpc.endpoint).toBe('127.0.0.1:4317');
  expect(JSON.parse(toPlaceholderConfiguration(4317)).receivers.otlp.protocols.grpc.endpoint).toBe('127.0.0.1:4318');
});
