import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ROLES } from '@alliance/access';
import { ConfigurationError, DEFAULT_LOCALE, formatMessage, LOCALES, UserError } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { z } from 'zod';
import { scopeKindFor } from '../account.rules.js';

/** Claims that say nothing about an address, at providers that only ever hand out addresses they have verified. */
export const ALWAYS_VERIFIED = 'always';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const name = z.string().min(1).max(100);
const text = z.string().min(1).max(1_000);
const slug = z.string().max(80).regex(SLUG, 'Lower-case letters, digits and single hyphens');

const issuer = z.url({ protocol: /^https?$/ }).refine((value) => {
  const url = URL.parse(value);
  return url === null || url.protocol === 'https:' || LOOPBACK.has(url.hostname);
}, 'An https address; http only on this machine');

const groupSchema = z
  .strictObject({
    group: text.describe('What the provider calls the group, exactly'),
    role: z.enum(ROLES),
    city: slug.optional(),
    organisation: slug.optional(),
  })
  .superRefine(({ role, city, organisation }, context) => {
    try {
      const kind = scopeKindFor(role, city ?? organisation ?? null);
      if (city && organisation) context.addIssue('Name a city or an organisation, not both');
      else if (kind === 'CITY' && !city) context.addIssue({ code: 'custom', path: ['city'], message: `${role} is given for a city` });
      else if (kind === 'ORGANISATION' && !organisation) {
        context.addIssue({ code: 'custom', path: ['organisation'], message: `${role} is given for an organisation` });
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      context.addIssue({
        code: 'custom',
        path: ['role'],
        message: formatMessage(error.text, DEFAULT_LOCALE, error.parameters).replace(/\.$/, ''),
      });
    }
  });

const providerSchema = z
  .strictObject({
    key: slug,
    name: z.union([name, z.record(z.enum(LOCALES), name)], `A text, or one each for ${LOCALES.join(', ')}`),
    issuer,
    clientId: text,
    clientSecret: text.optional(),
    clientSecretFile: text.optional(),
    clientSecretVariable: text.optional(),
    clientAuthentication: z.enum(['client_secret_basic', 'client_secret_post']).default('client_secret_basic'),
    scopes: z
      .string()
      .default('openid email profile')
      .refine((value) => value.split(' ').includes('openid'), 'Has to name openid'),
    emailVerifiedClaim: text.default('email_verified'),
    emailDomains: z
      .array(z.string().toLowerCase().max(253).regex(DOMAIN, 'A domain, such as city.example'))
      .min(1, 'Name a domain, or leave it out for all')
      .max(1_000)
      .optional(),
    newAccounts: z.boolean().optional(),
    groupsClaim: text.optional(),
    groups: z.array(groupSchema).max(1_000).default([]),
  })
  .superRefine((provider, context) => {
    const secrets = [provider.clientSecret, provider.clientSecretFile, provider.clientSecretVariable].filter(Boolean);
    if (secrets.length !== 1) {
      const message = 'Give exactly one of clientSecret, clientSecretFile and clientSecretVariable';
      context.addIssue({ code: 'custom', path: ['clientSecret'], message });
    }
    if (provider.groups.length > 0 && !provider.groupsClaim) {
      context.addIssue({ code: 'custom', path: ['groupsClaim'], message: 'Needed with groups' });
    }
  });

const fileSchema = z
  .array(providerSchema)
  .max(100)
  .superRefine((providers, context) => {
    providers.forEach(({ key }, index) => {
      if (providers.findIndex((other) => other.key === key) < index) {
        context.addIssue({ code: 'custom', path: [index, 'key'], message: `"${key}" is taken` });
      }
    });
  });

/** Which members of a group at the provider hold which role here. */
export type GroupRole = z.output<typeof groupSchema>;

/** One provider, as its operator described it, with its secret read. */
export type ProviderConfiguration = Omit<z.output<typeof providerSchema>, 'clientSecretFile' | 'clientSecretVariable'> & {
  clientSecret: string;
};

/** What to call a provider in a language. */
export function nameOfProvider({ name }: Pick<ProviderConfiguration, 'name'>, locale: Locale): string {
  return typeof name === 'string' ? name : name[locale];
}

/**
 * Reads the file with the providers. Paths of secrets in it count from its own folder.
 *
 * @throws ConfigurationError that names every fault with its place, and never a value
 */
export function readProviders(file: string, environment: Record<string, string | undefined> = process.env): ProviderConfiguration[] {
  const result = fileSchema.safeParse(parse(file));
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`);
    throw new ConfigurationError(`Wrong OIDC_PROVIDERS_FILE ${file}. ${faults.join('; ')}. See docs/operators.md.`);
  }
  return result.data.map(({ clientSecretFile, clientSecretVariable, ...provider }, index) => {
    const clientSecret =
      provider.clientSecret ??
      (clientSecretFile !== undefined
        ? readSecret(resolve(dirname(file), clientSecretFile), `[${index}].clientSecretFile`)
        : environment[clientSecretVariable!]);
    if (!clientSecret) {
      throw new ConfigurationError(`Wrong OIDC_PROVIDERS_FILE ${file}. [${index}]: The client secret is empty or not set.`);
    }
    return { ...provider, clientSecret };
  });
}

function parse(file: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigurationError(`OIDC_PROVIDERS_FILE: ${file} can't be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  try {
    return JSON.parse(content);
  } catch {
    // The parser's message quotes the file, which may hold secrets.
    throw new ConfigurationError(`OIDC_PROVIDERS_FILE: ${file} is not JSON.`);
  }
}

function readSecret(file: string, place: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new ConfigurationError(`OIDC_PROVIDERS_FILE: ${place}: ${file} can't be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** The way to a fault as JavaScript would write it: `[0].groups[1].role`. */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return place.replace(/^\./, '') || 'the file';
}
