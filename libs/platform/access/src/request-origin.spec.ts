import { PublicAddress } from '@alliance/kernel';
import { originOf } from './request-origin.js';

describe('whose page a request comes from', () => {
  const address = new PublicAddress('https://exchange.example');
  const of = (origin: string | undefined, host = 'exchange.example', site?: string) =>
    originOf({ origin, 'sec-fetch-site': site }, host, address);

  it('is told by the public address, or by the host that the request was sent to', () => {
    expect(of('https://exchange.example')).toBe('OWN');
    expect(of('https://exchange.example', '10.0.0.7:3000')).toBe('OWN');
    expect(of('http://10.0.0.7:3000', '10.0.0.7:3000')).toBe('OWN');
    expect(of('http://LOCALHOST:3000', 'localhost:3000')).toBe('OWN');
  });

  it('is not the own one where anything differs, and not over http where the public address is https', () => {
    expect(of('http://exchange.example')).toBe('FOREIGN');
    expect(of('http://exchange.example', 'EXCHANGE.example')).toBe('FOREIGN');
    expect(of('https://exchange.example:8443')).toBe('FOREIGN');
    expect(of('https://exchange.example.evil.example')).toBe('FOREIGN');
    expect(of('file://')).toBe('FOREIGN');
  });

  it('is what the browser says where the page hides its address, and unknown without a word', () => {
    expect(of('null', 'exchange.example', 'same-origin')).toBe('OWN');
    expect(of('null', 'exchange.example', 'same-site')).toBe('FOREIGN');
    expect(of('null')).toBe('FOREIGN');
    expect(of(undefined)).toBe('UNSAID');
  });
});
