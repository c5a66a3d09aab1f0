import { Template } from 'aws-cdk-lib/assertions';
import { addSecurityHeaders } from '../../../../../lib/synthesis/constructs/deploys/s3/security-headers';
import { aStack } from '../../../../helpers/stack';

test('browsers are told to keep to TLS, to the site and to the types that it gives', () => {
  const stack = aStack();
  addSecurityHeaders(stack, 'Headers');
  Template.fromStack(stack).hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: {
      SecurityHeadersConfig: {
        StrictTransportSecurity: { AccessControlMaxAgeSec: 31536000, IncludeSubdomains: false, Override: true },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin', Override: true },
        ContentSecurityPolicy: {
          ContentSecurityPolicy:
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
          Override: true,
        },
      },
    },
  });
});
