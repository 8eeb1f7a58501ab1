/** The backlog and the log that every change of a product is in. */
export const BACKLOG = /* sql */ `
CREATE TABLE label (
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL,
  hue text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (product_id, id)
);
CREATE UNIQUE INDEX label_name ON label (product_id, lower(name));

CREATE TABLE import (
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  id uuid NOT NULL,
  source text NOT NULL,
  file_name text,
  created integer NOT NULL,
  skipped integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (product_id, id)
);

CREATE TABLE backlog_item (
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  id uuid NOT NULL,
  number integer NOT NULL,
  type text NOT NULL CHECK (type IN ('feature', 'improvement', 'task', 'bug', 'spike')),
  title text NOT NULL CHECK (title <> ''),
  description text NOT NULL DEFAULT '',
  status text NOT NULL,
  estimate numeric CHECK (estimate >= 0),
  rank text COLLATE "C" CHECK (length(rank) <= 64),
  parent_id uuid,
  assignee_id uuid,
  label_ids uuid[] NOT NULL DEFAULT '{}',
  source text,
  external_key text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  deleted_at timestamptz(3),
  PRIMARY KEY (product_id, id),
  UNIQUE (product_id, number),
  -- Checked when a statement ends, so that all ranks can be rewritten at once. What is deleted has none.
  UNIQUE (product_id, rank) DEFERRABLE INITIALLY IMMEDIATE,
  CHECK ((rank IS NULL) = (deleted_at IS NOT NULL)),
  FOREIGN KEY (product_id, status) REFERENCES status (product_id, id),
  FOREIGN KEY (product_id, parent_id) REFERENCES backlog_item (product_id, id),
  FOREIGN KEY (product_id, assignee_id) REFERENCES member (product_id, id),
  CONSTRAINT backlog_item_own_parent CHECK (parent_id <> id)
);
CREATE UNIQUE INDEX backlog_item_external ON backlog_item (product_id, source, external_key) WHERE deleted_at IS NULL AND external_key IS NOT NULL;
CREATE INDEX backlog_item_parent ON backlog_item (product_id, parent_id) WHERE parent_id IS NOT NULL;

-- An array cannot have a foreign key; these two triggers are it.
CREATE FUNCTION labels_exist() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(NEW.label_ids) AS wanted
             WHERE NOT EXISTS (SELECT FROM label WHERE product_id = NEW.product_id AND id = wanted)) THEN
    RAISE EXCEPTION 'unknown label' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'backlog_item_labels';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER labels_exist_insert BEFORE INSERT ON backlog_item FOR EACH ROW WHEN (NEW.label_ids <> '{}') EXECUTE FUNCTION labels_exist();
CREATE TRIGGER labels_exist_update BEFORE UPDATE OF label_ids ON backlog_item FOR EACH ROW
  WHEN (NEW.label_ids <> '{}' AND NEW.label_ids IS DISTINCT FROM OLD.label_ids) EXECUTE FUNCTION labels_exist();
CREATE FUNCTION label_unused() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM backlog_item WHERE product_id = OLD.product_id AND deleted_at IS NULL AND OLD.id = ANY (label_ids)) THEN
    RAISE EXCEPTION 'label in use' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'label_in_use';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER label_unused BEFORE DELETE ON label FOR EACH ROW EXECUTE FUNCTION label_unused();

-- Numbers are given out under the product's lock; who asks twice in one command gets the next ones.
CREATE FUNCTION take_numbers(of_product uuid, amount integer) RETURNS integer LANGUAGE sql
AS $$ UPDATE product SET last_number = last_number + amount WHERE id = of_product RETURNING last_number - amount + 1 $$;

CREATE TABLE change (
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  revision bigint NOT NULL,
  at timestamptz(3) NOT NULL,
  actor_id uuid NOT NULL REFERENCES account,
  command text NOT NULL,
  request_id uuid NOT NULL,
  request_hash text NOT NULL,
  undoes bigint,
  PRIMARY KEY (product_id, revision),
  UNIQUE (product_id, request_id)
);
CREATE INDEX change_undoes ON change (product_id, undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change_patch (
  product_id uuid NOT NULL,
  revision bigint NOT NULL,
  seq integer NOT NULL,
  entity text NOT NULL,
  entity_id uuid NOT NULL,
  before jsonb,
  after jsonb,
  PRIMARY KEY (product_id, revision, seq),
  FOREIGN KEY (product_id, revision) REFERENCES change ON DELETE CASCADE,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
);
CREATE INDEX change_patch_entity ON change_patch (product_id, entity_id, revision DESC);

-- Not part of a product: how far a running import is, and who is looking. Lost in a crash without harm.
CREATE UNLOGGED TABLE import_progress (
  product_id uuid NOT NULL,
  id uuid NOT NULL,
  phase text NOT NULL,
  done integer NOT NULL,
  total integer NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (product_id, id)
);
CREATE UNLOGGED TABLE presence (
  product_id uuid NOT NULL,
  account_id uuid NOT NULL,
  instance uuid NOT NULL,
  name text NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (product_id, account_id, instance)
);
`;
