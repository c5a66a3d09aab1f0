import { machineDocument } from '../../../lib/synthesis/definition/machine-document';

const takes = (value: unknown) => machineDocument.safeParse(value).success;

test.each([{ size: 'large', architecture: 'arm64' }, { lambda: '1GB' }, { fleet: 'arn:…' }])(
  '%j is a machine',
  (value) => {
    expect(takes(value)).toBe(true);
  },
);

test.each([{ size: 'huge' }, { lambda: '3GB' }, { size: 'small', lambda: '1GB' }, { architecture: 'arm64' }, 'large'])(
  '%j is none',
  (value) => {
    expect(takes(value)).toBe(false);
  },
);
