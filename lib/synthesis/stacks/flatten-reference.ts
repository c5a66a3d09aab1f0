/**
 * A resolved value of a template as validators write it in a finding's id: `<Bucket.Arn>/*`. What is no text, reference or
 * joining of them becomes its JSON.
 */
export function flattenReference(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[name, argument] = []] = Object.entries(value ?? {});
  switch (name) {
    case 'Ref':
      return `<${argument}>`;
    case 'Fn::GetAtt':
      return `<${argument.join('.')}>`;
    case 'Fn::ImportValue':
      return flattenReference(argument);
    case 'Fn::Join':
      return argument[1].map(flattenReference).join(argument[0]);
    default:
      return JSON.stringify(value);
  }
}
