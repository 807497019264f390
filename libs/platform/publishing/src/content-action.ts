import { defineActions } from '@alliance/access';

/** Who works on what a city has to say: its contributors and those above them, and the coordinator everywhere. */
export const DRAFTING = { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' } as const;
const REVIEWING = { EDITOR: 'own', MANAGER: 'own' } as const;

/**
 * Declares which role may do what with one type of content, the same for all: contributors draft for their own city, editors and
 * managers review. What is published everybody may read.
 *
 * @param name of the type, such as `practice`
 * @param scope that access tokens need for writing it, such as `write:practices`
 */
export function defineContentActions(name: string, scope: `write:${string}`): void {
  defineActions({ [`${name}.readDraft`]: DRAFTING }, { scope: 'read' });
  defineActions(
    {
      [`${name}.create`]: DRAFTING,
      [`${name}.update`]: DRAFTING,
      [`${name}.translate`]: DRAFTING,
      [`${name}.requestTranslation`]: DRAFTING,
      [`${name}.approveTranslation`]: DRAFTING,
      [`${name}.submit`]: DRAFTING,
      [`${name}.restore`]: DRAFTING,
      [`${name}.discard`]: DRAFTING,
      [`${name}.return`]: REVIEWING,
      [`${name}.publish`]: REVIEWING,
      [`${name}.archive`]: REVIEWING,
    },
    { scope },
  );
}
