import { connectionUrl } from './connection-url.js';

describe('the address of a server', () => {
  it('switches JIT compiling off, and keeps what operators say besides', () => {
    const optionsOf = (url: string) => new URL(connectionUrl(url)).searchParams.get('options');
    expect(optionsOf('postgres://ann:s%40crt@db.example:5433/exchange')).toBe('-c jit=off');
    expect(optionsOf('postgres://db.example/exchange?options=-c%20work_mem%3D8MB%20-c%20jit%3Don&sslmode=require')).toBe(
      '-c work_mem=8MB -c jit=on -c jit=off',
    );
    expect(connectionUrl('postgres://ann:s%40crt@db.example:5433/exchange?sslmode=require')).toMatch(
      /^postgres:\/\/ann:s%40crt@db\.example:5433\/exchange\?sslmode=require&options=-c[+]jit%3Doff$/,
    );
  });
});
