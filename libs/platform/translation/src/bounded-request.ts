import { TranslationError } from './translator.js';

/** An answer whose body was read to its end. */
export interface BoundedAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/**
 * Sends a request that ends in time whatever the other side does, reads a bounded answer, and follows no redirect: it would carry the
 * key to whom nobody chose. @throws TranslationError
 */
export async function boundedRequest(
  url: string,
  init: RequestInit,
  limits: { timeoutMs: number; answerBytes: number },
): Promise<BoundedAnswer> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    const text = await readBounded(response, limits.answerBytes);
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    if (error instanceof TranslationError) throw error;
    // Errors of fetch may repeat the address and the request: only the kind goes on.
    throw new TranslationError(signal.aborted ? 'TIMEOUT' : 'UNREACHABLE');
  }
}

async function readBounded(response: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the rest.
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) throw new TranslationError('BAD_ANSWER');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
