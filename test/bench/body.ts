/** A body that fits the operation, of about so many bytes, with more callees than anyone calls. */
export function bodyOf(bytes: number): string {
  const callee = (n: number) => ({
    address: `+1317555${String(1000 + (n % 9000))}`,
    name: `Caller ${n}`,
  });
  const one = JSON.stringify(callee(0), null, 2).length + 8;
  const participants = Array.from({ length: Math.max(1, Math.floor((bytes - 100) / one)) }, (_, n) =>
    callee(n),
  );
  return JSON.stringify({ callerIdName: 'Customer service of Harbour & Pine', participants }, null, 2);
}
