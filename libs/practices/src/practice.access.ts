import { defineContentActions } from '@alliance/publishing';

defineContentActions('practice', 'write:practices');
