import { BlockList, isIP } from 'node:net';

/**
 * Whether NO_PROXY takes an address out, read as curl does (CURLOPT_NOPROXY, checked 2026-11-24): names apart by comma or
 * space; a name stands for itself and all below it, with or without a leading dot; `*` for all; addresses and networks
 * (10.0.0.0/8) for what is reached by number. As most others read it, `*.` may lead and `:port` may end a name.
 */
export function isDirect(url: URL, exceptions: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const port = url.port || '443';
  return exceptions
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => entry !== '' && isMeant(entry, host, port));
}

function isMeant(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  const [, name = '', only = port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [entry, entry];
  if (only !== port) return false;
  const bare = name.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  if (family !== 0) return isInNetwork(host, family === 4 ? 'ipv4' : 'ipv6', bare);
  const domain = bare.replace(/^\*?\.+/, '').replace(/\.$/, '');
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

function isInNetwork(host: string, family: 'ipv4' | 'ipv6', network: string): boolean {
  const longest = family === 'ipv4' ? 32 : 128;
  const [address = '', length = String(longest)] = network.split('/');
  if (isIP(address) !== (family === 'ipv4' ? 4 : 6) || !/^\d+$/.test(length) || Number(length) > longest) return false;
  const list = new BlockList();
  list.addSubnet(address, Number(length), family);
  return list.check(host, family);
}
