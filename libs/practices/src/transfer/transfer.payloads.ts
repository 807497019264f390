import { payloadOf } from '@alliance/graphql';
import { Transfer } from './transfer.entity.js';
import { AdvanceTransferInput, ConfirmTransferInput, UpdateTransferInput } from './transfer.inputs.js';

const record = { transfer: () => Transfer };

export const StartTransferPayload = payloadOf('StartTransfer', record);
export const AdvanceTransferPayload = payloadOf('AdvanceTransfer', record, { revisioned: () => AdvanceTransferInput });
export const UpdateTransferPayload = payloadOf('UpdateTransfer', record, { revisioned: () => UpdateTransferInput });
export const ConfirmTransferPayload = payloadOf('ConfirmTransfer', record, { revisioned: () => ConfirmTransferInput });
