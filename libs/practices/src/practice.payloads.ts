import { payloadOf } from '@alliance/graphql';
import { Practice } from './practice.entity.js';
import {
  ArchivePracticeInput,
  PublishPracticeInput,
  ReturnPracticeInput,
  SubmitPracticeInput,
  TranslatePracticeInput,
  UpdatePracticeInput,
} from './practice.inputs.js';

const record = { practice: () => Practice };

export const CreatePracticePayload = payloadOf('CreatePractice', record);
export const UpdatePracticePayload = payloadOf('UpdatePractice', record, { revisioned: () => UpdatePracticeInput });
export const TranslatePracticePayload = payloadOf('TranslatePractice', record, { revisioned: () => TranslatePracticeInput });
export const SubmitPracticePayload = payloadOf('SubmitPractice', record, { revisioned: () => SubmitPracticeInput });
export const ReturnPracticePayload = payloadOf('ReturnPractice', record, { revisioned: () => ReturnPracticeInput });
export const PublishPracticePayload = payloadOf('PublishPractice', record, { revisioned: () => PublishPracticeInput });
export const ArchivePracticePayload = payloadOf('ArchivePractice', record, { revisioned: () => ArchivePracticeInput });
