import { BlockList, isIP } from 'node:net';

/** Whether an IPv4 or IPv6 address lies in a block: `10.0.0.0/24`, `2001:db8::/32`. */
export function isInCidr(address: string, cidr: string): boolean {
  const [network = '', bits = ''] = cidr.split('/');
  const family = isIP(network);
  if (family === 0 || isIP(address) !== family || !/^\d{1,3}$/.test(bits)) return false;
  if (Number(bits) > (family === 4 ? 32 : 128)) return false;
  const blocks = new BlockList();
  blocks.addSubnet(network, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  return blocks.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
