import { MutationInput, payloadOf, PlainText } from '@alliance/graphql';
import { listField } from '@alliance/reader';
import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '../person.entity.js';
import { DataExport } from './data-export.entity.js';

/** What `eraseMe` has done. */
export enum ErasureState {
  CONFIRMATION_SENT = 'CONFIRMATION_SENT',
  ERASED = 'ERASED',
}

registerEnumType(ErasureState, {
  name: 'ErasureState',
  description: 'What `eraseMe` has done.',
  valuesMap: {
    CONFIRMATION_SENT: { description: 'A code was mailed. Send it within ten minutes; nothing is erased yet.' },
    ERASED: { description: 'Everything about the person is erased, and they are signed out. It cannot be undone.' },
  },
});

@InputType({ description: 'Asks for a file with everything that is held on the person who is signed in.' })
export class ExportMyDataInput extends MutationInput {}

@InputType({ description: 'Erases the person who is signed in, in two steps: first without a code, then with the one from the mail.' })
export class EraseMeInput extends MutationInput {
  @PlainText(20)
  @Field(() => String, { nullable: true, description: 'The six digits from the mail. Left out, a mail with a new code is sent.' })
  code?: string | null;
}

export const ExportMyDataPayload = payloadOf('ExportMyData', { dataExport: () => DataExport });

@ObjectType({ description: 'What EraseMe did, or why it did nothing.' })
export class EraseMePayload extends payloadOf('EraseMe', {}) {
  @Field(() => ErasureState, { nullable: true, description: 'What was done; null where `userErrors` says why nothing was.' })
  state!: ErasureState | null;
}

/** `viewer.dataExports`. Three a day and a week each: the list stays short. */
export const ViewerDataExports = listField({
  on: () => Person,
  name: 'dataExports',
  of: () => DataExport,
  via: 'person',
  orderBy: [{ path: 'createdAt', direction: 'DESC' }],
  extensions: { listSize: 24 },
  description: 'Files with everything that is held on the person, the latest first. They go after seven days.',
});
