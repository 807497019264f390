export { AccessToken } from './access-token.entity.js';
export { RoleEnum, ScopeKindEnum } from './account.enums.js';
export type { PersonStatus } from './account.enums.js';
export { AccountService } from './account.service.js';
export type { NewPerson, NewToken } from './account.service.js';
export { AccountsModule } from './accounts.module.js';
export { Person } from './person.entity.js';
export { RoleGrant } from './role-grant.entity.js';
