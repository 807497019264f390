import { defineContentActions } from '@alliance/publishing';

defineContentActions('lesson', 'write:lessons');
