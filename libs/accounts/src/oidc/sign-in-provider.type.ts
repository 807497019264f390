import { UrlScalar } from '@alliance/graphql';
import { Field, ObjectType } from '@nestjs/graphql';

/** Somebody else's sign-in that people may use here. */
@ObjectType({ description: 'An OpenID Connect provider that people may sign in with, such as the one of a city.' })
export class SignInProvider {
  @Field(() => String, { description: 'Its name in addresses and configuration.' })
  key!: string;

  @Field(() => String, { description: 'What to call it on a button, in the language of the request.' })
  name!: string;

  @Field(() => UrlScalar, { description: 'Where signing in with it begins: open this address in the browser.' })
  url!: string;
}
