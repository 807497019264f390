import { defineActions } from '@alliance/access';
import { DRAFTING } from '../content-action.js';

defineActions({ 'review.read': DRAFTING }, { scope: 'read' });
defineActions({ 'review.comment': DRAFTING, 'review.resolve': DRAFTING }, { scope: 'write:reviews' });
