/** Accounts, sessions and what products are made of, in the order of their references. */
export const PEOPLE = /* sql */ `
CREATE TABLE account (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  name text NOT NULL,
  password_hash text,
  locale text,
  is_admin boolean NOT NULL DEFAULT false,
  sample text,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX account_email ON account (lower(email));

CREATE TABLE session (
  id_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  seen_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX session_account ON session (account_id);

-- Failed sign-ins, as rate-limiter-flexible counts them. Lost in a crash without harm.
CREATE UNLOGGED TABLE attempt (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);

CREATE TABLE product (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE CHECK (key ~ '^[A-Z][A-Z0-9]{1,9}$'),
  name text NOT NULL,
  sample text CHECK (sample IN ('en', 'fr')),
  revision bigint NOT NULL DEFAULT 0,
  last_number integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL
);

CREATE TABLE status (
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  id text NOT NULL,
  name text NOT NULL,
  category text NOT NULL CHECK (category IN ('todo', 'doing', 'done')),
  wip_limit integer CHECK (wip_limit > 0),
  position integer NOT NULL,
  PRIMARY KEY (product_id, id)
);

CREATE TABLE member (
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  id uuid NOT NULL REFERENCES account,
  name text NOT NULL,
  email text NOT NULL,
  role text CHECK (role IN ('owner', 'member', 'stakeholder')),
  version integer NOT NULL DEFAULT 1,
  joined_at timestamptz(3) NOT NULL,
  PRIMARY KEY (product_id, id)
);
CREATE INDEX member_account ON member (id);

CREATE TABLE invitation (
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'member', 'stakeholder')),
  token_hash bytea NOT NULL UNIQUE,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'revoked')),
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  PRIMARY KEY (product_id, id),
  FOREIGN KEY (product_id, created_by) REFERENCES member (product_id, id)
);

CREATE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM product WHERE id = OLD.product_id)
     AND NOT EXISTS (SELECT FROM member WHERE product_id = OLD.product_id AND role = 'owner') THEN
    RAISE EXCEPTION 'a product keeps an owner' USING ERRCODE = 'OR001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_an_owner AFTER UPDATE OF role OR DELETE ON member
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.role = 'owner') EXECUTE FUNCTION keep_an_owner();
`;
