import { registerEnumType } from '@nestjs/graphql';

/** Where an invitation is in its life. */
export enum InvitationState {
  PENDING = 'PENDING',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'Where an invitation is in its life.',
  valuesMap: {
    PENDING: { description: 'It waits for an answer.' },
    ACCEPTED: { description: 'It was accepted: the role was given.' },
    DECLINED: { description: 'Whoever was invited does not want it.' },
    WITHDRAWN: { description: 'It was taken back before there was an answer.' },
    EXPIRED: { description: 'Nobody answered in time. It can be sent again.' },
  },
});
