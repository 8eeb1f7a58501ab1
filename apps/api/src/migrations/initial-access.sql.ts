/** Tables whose rows belong to one product, with the column that says which. */
export const PRODUCT_TABLES = {
  product: 'id',
  status: 'product_id',
  member: 'product_id',
  invitation: 'product_id',
  label: 'product_id',
  import: 'product_id',
  backlog_item: 'product_id',
  change: 'product_id',
  change_patch: 'product_id',
  import_progress: 'product_id',
  presence: 'product_id',
} as const;

/**
 * The second lock. Whatever user the server is configured with, product tables are touched only as
 * `ordo_app`, which owns nothing, and only for the product that the transaction has named.
 */
export const ACCESS = /* sql */ `
DO $$ DECLARE wanted text; BEGIN
  FOREACH wanted IN ARRAY ARRAY['ordo_app', 'ordo_gate'] LOOP
    -- Roles belong to the whole server: another database, or an administrator, may have made them.
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    IF NOT pg_has_role(current_user, wanted, 'SET') THEN EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', wanted, current_user); END IF;
  END LOOP;
END $$;

CREATE FUNCTION current_product() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('ordo.product', true), '')::uuid $$;

GRANT USAGE ON SCHEMA public TO ordo_app, ordo_gate;
${Object.entries(PRODUCT_TABLES)
  .map(
    ([table, column]) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY of_the_product ON ${table} TO ordo_app USING (${column} = (SELECT current_product())) WITH CHECK (${column} = (SELECT current_product()));
GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ordo_app;
-- Which product is asked for must not decide the plan: one that has grown since the last ANALYZE would be read whole, over and over.
ALTER TABLE ${table} ALTER COLUMN ${column} SET STATISTICS 0;`,
  )
  .join('')}
REVOKE UPDATE, DELETE ON change, change_patch FROM ordo_app;

-- What must be known before a product can be named: four questions, asked through functions of a role that only reads.
GRANT SELECT ON account, session, product, member, invitation TO ordo_gate;
CREATE POLICY at_the_gate ON product FOR SELECT TO ordo_gate USING (true);
CREATE POLICY at_the_gate ON member FOR SELECT TO ordo_gate USING (true);
CREATE POLICY at_the_gate ON invitation FOR SELECT TO ordo_gate USING (true);

-- Who a session belongs to and, when a product is named, what they are there. No row: no session. Null product: none of theirs.
CREATE FUNCTION access_of(session_hash bytea, wanted_key text)
RETURNS TABLE (account_id uuid, name text, email text, locale text, is_admin boolean, sample text, seen_at timestamptz, expires_at timestamptz,
               product_id uuid, product_key text, role text, revision bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$
  SELECT a.id, a.name, a.email, a.locale, a.is_admin, a.sample, s.seen_at, s.expires_at, p.id, p.key, m.role, p.revision
  FROM session s JOIN account a ON a.id = s.account_id
  LEFT JOIN (member m JOIN product p ON p.id = m.product_id AND p.key = wanted_key) ON m.id = a.id AND m.role IS NOT NULL
  WHERE s.id_hash = session_hash AND s.expires_at > clock_timestamp()
$$;

CREATE FUNCTION products_of(account uuid)
RETURNS TABLE (id uuid, key text, name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$
  SELECT p.id, p.key, p.name, m.role FROM member m JOIN product p ON p.id = m.product_id
  WHERE m.id = account AND m.role IS NOT NULL ORDER BY p.name, p.key
$$;

CREATE FUNCTION invitation_by_token(hash bytea)
RETURNS TABLE (product_id uuid, product_key text, product_name text, id uuid, role text, state text, expires_at timestamptz, version integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$
  SELECT p.id, p.key, p.name, i.id, i.role, i.state, i.expires_at, i.version
  FROM invitation i JOIN product p ON p.id = i.product_id WHERE i.token_hash = hash
$$;

CREATE FUNCTION revisions_of(products uuid[]) RETURNS TABLE (id uuid, revision bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT p.id, p.revision FROM product p WHERE p.id = ANY (products) $$;

GRANT CREATE ON SCHEMA public TO ordo_gate;
DO $$ DECLARE gate text; server name := current_user; BEGIN
  FOREACH gate IN ARRAY ARRAY['access_of(bytea, text)', 'products_of(uuid)', 'invitation_by_token(bytea)', 'revisions_of(uuid[])'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO ordo_gate', gate);
    SET LOCAL ROLE ordo_gate;
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', gate);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', gate, server);
    RESET ROLE;
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM ordo_gate;
`;
