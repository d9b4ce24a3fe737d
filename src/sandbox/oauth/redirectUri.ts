/** Whether an address is registered, character by character; on loopback the port is the caller's (RFC 8252, 7.3). */
export function isRegistered(address: string, registered: readonly string[]): boolean {
  return registered.some((one) => one === address || isSameLoopback(one, address));
}

function isSameLoopback(registered: string, address: string): boolean {
  if (!URL.canParse(registered) || !URL.canParse(address)) return false;
  const [a, b] = [new URL(registered), new URL(address)];
  const isLoopback = a.protocol === 'http:' && (a.hostname === '127.0.0.1' || a.hostname === '[::1]');
  return (
    isLoopback &&
    a.protocol === b.protocol &&
    a.hostname === b.hostname &&
    a.pathname === b.pathname &&
    b.search === ''
  );
}
