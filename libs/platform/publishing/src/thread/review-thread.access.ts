import { defineActions } from '@alliance/access';

const CITY_AND_COORDINATOR = { CONTRIBUTOR: 'own', EDITOR: 'own', MANAGER: 'own', COORDINATOR: 'any' } as const;

defineActions({ 'review.read': CITY_AND_COORDINATOR }, { scope: 'read' });
defineActions({ 'review.comment': CITY_AND_COORDINATOR, 'review.resolve': CITY_AND_COORDINATOR }, { scope: 'write:reviews' });
