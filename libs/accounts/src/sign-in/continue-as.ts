import type { ActorResolver } from '@alliance/access';
import type { RequestContext } from '@alliance/graphql';
import type { NewSession } from '../session/session.service.js';

/**
 * Makes the rest of a request that of whoever it has just signed in: its payload is read as theirs, and the browser keeps the
 * cookies. Call it once the session is committed.
 */
export async function continueAs(context: RequestContext, { setCookies }: NewSession, actors: ActorResolver): Promise<void> {
  for (const header of setCookies) context.setCookie(header);
  const [cookie] = setCookies[0].split(';', 1);
  context.viewer = await actors.resolve({ cookie });
}
