import { registerEnumType } from '@nestjs/graphql';

/** How somebody proved who they are. */
export const SignInMethod = { LINK: 'LINK', CODE: 'CODE', OIDC: 'OIDC', PASSKEY: 'PASSKEY' } as const;
export type SignInMethod = (typeof SignInMethod)[keyof typeof SignInMethod];

registerEnumType(SignInMethod, {
  name: 'SignInMethod',
  description: 'How somebody signed in.',
  valuesMap: {
    LINK: { description: 'By the link in a mail.' },
    CODE: { description: 'By the code in a mail.' },
    OIDC: { description: 'At their city or another provider (OpenID Connect).' },
    PASSKEY: { description: 'With a passkey.' },
  },
});
