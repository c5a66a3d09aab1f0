import { renderImageDefinitions } from '../../../lib/aws/ecs/image-definitions';

test('one container, one image', () => {
  expect(renderImageDefinitions('api', 'example.com/api@sha256:0a')).toBe(
    '[{"name":"api","imageUri":"example.com/api@sha256:0a"}]\n',
  );
});
