/** SQL: what is granted to the row `person`, as an actor carries it. */
export const GRANTS_OF_PERSON = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id) ORDER BY g.role, g.id), '[]')
  FROM role_grant g WHERE g.person_id = person.id)`;
