/** Bytes that are no HTTP, hardly HTTP, or HTTP that two servers may read differently. `{path}` stands for a route of the product. */
const LINES = ['GET {path} HTTP/1.1', 'POST {path} HTTP/1.1', 'HEAD {path} HTTP/1.1'];

const START_LINES = [
  ...['', ' ', '\0', 'GET', 'GET {path}', 'GET  {path}  HTTP/1.1', 'get {path} HTTP/1.1', 'GET {path} HTTP/0.9', 'GET {path} HTTP/2.0'],
  ...['GET {path} HTTP/1.1 x', 'GET {path} http/1.1', 'BREW {path} HTTP/1.1', 'CONNECT evil.example:443 HTTP/1.1', 'OPTIONS * HTTP/1.1'],
  ...['GET http://evil.example{path} HTTP/1.1', 'GET //evil.example{path} HTTP/1.1', 'GET {path}\\..\\ HTTP/1.1', 'GET {path}%00 HTTP/1.1'],
  ...['GET {path}%zz HTTP/1.1', 'GET {path}%c0%ae HTTP/1.1', 'GET /../../etc/passwd HTTP/1.1', 'GET {path}/%2e%2e/%2e%2e HTTP/1.1'],
  ...['GET {path}#x HTTP/1.1', 'GET {path}?a=%ff&a[]=1&__proto__[x]=1 HTTP/1.1', 'GET {path}\u00e9 HTTP/1.1', 'TRACE {path} HTTP/1.1'],
  ...['PRI * HTTP/2.0', '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03', 'QUIT', `GET {path}${'x'.repeat(20_000)} HTTP/1.1`],
];

const HEADERS = [
  ...['Host: a\r\nHost: b', 'Host:', 'Host: a b', 'Host : x', ' Host: x', 'Host: x\r\n folded', 'Host: x\nEvil: y', 'Host: \0', 'Host'],
  ...[
    ': x',
    'A\u00e9: x',
    'X: \x7f',
    'X: a\rb',
    `X: ${'x'.repeat(20_000)}`,
    'X: y\r\n'.repeat(2_500).trim(),
    'Connection: upgrade\r\nUpgrade: h2c',
  ],
  ...[
    'Connection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x',
    'Expect: 100-continue',
    'Expect: 200-ok',
    'Range: bytes=0-1,2-3,9-1',
  ],
  ...[
    'If-Modified-Since: never',
    'If-None-Match: "',
    'Accept: \u0001',
    'Accept-Language: \xff',
    'Accept-Encoding: gzip;q=nan',
    'Cookie: \x80=\xff; =; ;',
  ],
  ...['Authorization: Bearer \xff', 'X-Forwarded-For: \xff, ::, 1', 'Origin: \x01', 'X-Request-Id: a\tb', 'Content-Type: \x80/\x81'],
];

const BODIES = [
  ...[
    'Content-Length: 5\r\n\r\n{"q',
    'Content-Length: -1\r\n\r\nx',
    'Content-Length: 1, 2\r\n\r\nx',
    'Content-Length: 1\r\nContent-Length: 2\r\n\r\nx',
  ],
  ...[
    'Content-Length: 99999999999999999999\r\n\r\nx',
    'Content-Length: 0x5\r\n\r\nhello',
    'Content-Length: +5\r\n\r\nhello',
    'Content-Length:\r\n\r\n',
  ],
  ...['Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n', 'Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n'],
  ...[
    'Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nx',
    'Transfer-Encoding: chunked\r\n\r\n1\r\nxx\r\n0\r\n\r\n',
    'Transfer-Encoding: gzip\r\n\r\nx',
  ],
  ...[
    'Transfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n',
    'Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n',
    'Transfer-Encoding: chunked\r\n\r\n0\r\nX: y\r\n\r\n',
  ],
  ...[
    'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
    'Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}',
    'Content-Length: 2\r\n\r\n{}GET / HTTP/1.1\r\n\r\n',
  ],
];

/** What follows the headers that every request here has. */
export function malformedRequests(paths: readonly string[]): string[] {
  const end = 'Connection: close\r\n\r\n';
  const texts = [
    ...START_LINES.map((line) => `${line}\r\nHost: x\r\n${end}`),
    ...HEADERS.flatMap((header) => LINES.map((line) => `${line}\r\n${header}\r\n${/^ ?Host/.test(header) ? '' : 'Host: x\r\n'}${end}`)),
    ...BODIES.flatMap((body) =>
      LINES.slice(0, 2).map((line) => `${line}\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n${body}`),
    ),
    ...LINES.map((line) => `${line}\n\n`),
  ];
  return texts.map((text, index) => text.replaceAll('{path}', paths[index % paths.length]!));
}
