import { InvitationState } from './invitation.enums.js';
import { expiryFrom, requirePending, requireUnanswered, stateAt } from './invitation.rules.js';

const SENT = new Date('2030-01-01T12:00:00.000Z');
const EXPIRES = new Date('2030-01-15T12:00:00.000Z');
const OPEN = { acceptedAt: null, declinedAt: null, withdrawnAt: null, expiresAt: EXPIRES };

describe('an invitation', () => {
  it('runs out 14 days after it was sent, to the moment', () => {
    expect(expiryFrom(SENT)).toEqual(EXPIRES);
    expect(stateAt(new Date(EXPIRES.getTime() - 1), OPEN)).toBe('PENDING');
    expect(stateAt(EXPIRES, OPEN)).toBe('EXPIRED');
  });

  it.each([
    ['acceptedAt', 'ACCEPTED'],
    ['declinedAt', 'DECLINED'],
    ['withdrawnAt', 'WITHDRAWN'],
  ])('stays what it became by %s, however late it is', (column, state) => {
    expect(stateAt(SENT, { ...OPEN, [column]: SENT })).toBe(state);
    expect(stateAt(new Date('2040-01-01'), { ...OPEN, [column]: SENT })).toBe(state);
  });

  it('can be answered while it waits, and sent again or taken back until it is answered', () => {
    const verdict = (work: () => void): string => {
      try {
        work();
        return 'yes';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    const states = Object.values(InvitationState);
    const verdicts = states.map((state) => [state, verdict(() => requirePending(state)), verdict(() => requireUnanswered(state))]);
    expect(verdicts).toEqual([
      ['PENDING', 'yes', 'yes'],
      ['ACCEPTED', 'WRONG_STATE', 'WRONG_STATE'],
      ['DECLINED', 'WRONG_STATE', 'WRONG_STATE'],
      ['WITHDRAWN', 'WRONG_STATE', 'WRONG_STATE'],
      ['EXPIRED', 'CLOSED', 'yes'],
    ]);
  });
});
