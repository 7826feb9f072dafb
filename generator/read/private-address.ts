import { BlockList, isIP, isIPv4 } from "node:net";

/** Networks that are not the public internet (IANA special-purpose address registries): this host, private, link-local, shared, multicast. */
const privateIPv4: readonly (readonly [network: string, prefix: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

const privateIPv6: readonly (readonly [network: string, prefix: number])[] = [
  ["::", 128],
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
];

const blocked = new BlockList();
for (const [network, prefix] of privateIPv6) blocked.addSubnet(network, prefix, "ipv6");
for (const [network, prefix] of privateIPv4) {
  blocked.addSubnet(network, prefix, "ipv4");
  const [a = 0, b = 0, c = 0, d = 0] = network.split(".").map(Number);
  const groups = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  // IPv4 inside IPv6: compatible and mapped (RFC 4291, section 2.5.5), NAT64 (RFC 6052), 6to4 (RFC 3056).
  blocked.addSubnet(`::${groups}`, 96 + prefix, "ipv6");
  blocked.addSubnet(`::ffff:${groups}`, 96 + prefix, "ipv6");
  blocked.addSubnet(`64:ff9b::${groups}`, 96 + prefix, "ipv6");
  blocked.addSubnet(`2002:${groups}::`, 16 + prefix, "ipv6");
}

/** Whether an IP address belongs to this machine or to a network around it, and not to the public internet. What is no address does. */
export function isPrivateAddress(address: string): boolean {
  const [withoutZone = ""] = address.split("%");
  if (isIP(withoutZone) === 0) return true;
  return blocked.check(withoutZone, isIPv4(withoutZone) ? "ipv4" : "ipv6");
}
