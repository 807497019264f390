/**
 * The address of a server as every connection of the product uses it. JIT compiling is off: it takes seconds for a statement of a few
 * hundred conditions, and neither `statement_timeout` nor a cancellation interrupts it.
 */
export function connectionUrl(url: string): string {
  const address = new URL(url);
  const own = address.searchParams.get('options');
  address.searchParams.set('options', own ? `${own} -c jit=off` : '-c jit=off');
  return address.href;
}
