import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told of, what they want to be told of, and how far whoever tells them has read each log. */
export class Notifications1795610000000 implements MigrationInterface {
  name = 'Notifications1795610000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      CREATE TABLE log_cursor (
        consumer text NOT NULL,
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        revision bigint NOT NULL,
        PRIMARY KEY (consumer, product_id)
      );
      -- What happened before there was anybody to tell of it is not news.
      INSERT INTO log_cursor (consumer, product_id, revision) SELECT 'notifications', id, revision FROM product;

      CREATE TABLE notification (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        revision bigint NOT NULL,
        kind text NOT NULL CHECK (kind IN ('mention', 'assignment', 'watched', 'invitation')),
        at timestamptz(3) NOT NULL,
        actor_id uuid NOT NULL,
        data jsonb NOT NULL,
        read_at timestamptz(3),
        -- Whatever dies in between: a change is told to a person once.
        UNIQUE (account_id, product_id, revision),
        FOREIGN KEY (product_id, account_id) REFERENCES member (product_id, id),
        FOREIGN KEY (product_id, actor_id) REFERENCES member (product_id, id)
      );
      CREATE INDEX notification_newest ON notification (account_id, id DESC);
      CREATE INDEX notification_unread ON notification (account_id, product_id, kind) WHERE read_at IS NULL;

      -- Only what somebody has said no to, or yes again.
      CREATE TABLE notification_setting (
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('mention', 'assignment', 'watched', 'invitation')),
        is_on boolean NOT NULL,
        PRIMARY KEY (account_id, kind)
      );

      -- What the log says about an item under another name than its own: comments, links, who watches it.
      CREATE INDEX change_patch_of_item ON change_patch (product_id, (coalesce(after, before) ->> 'itemId'), entity_id) WHERE entity IN ('comment', 'watch');
      CREATE INDEX change_patch_link_from ON change_patch (product_id, (coalesce(after, before) ->> 'fromId'), entity_id) WHERE entity = 'link';
      CREATE INDEX change_patch_link_to ON change_patch (product_id, (coalesce(after, before) ->> 'toId'), entity_id) WHERE entity = 'link';

      CREATE FUNCTION current_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('ordo.account', true), '')::uuid $$;
    `);
    for (const table of ['log_cursor', 'notification', 'notification_setting']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    }
    await runner.query(/* sql */ `
      GRANT SELECT, INSERT, UPDATE ON log_cursor TO ordo_app;
      CREATE POLICY of_the_product ON log_cursor TO ordo_app
        USING (product_id = (SELECT current_product())) WITH CHECK (product_id = (SELECT current_product()));

      -- Who tells can only write, for the product whose log it reads; who is told can only read and mark what is theirs.
      GRANT SELECT, INSERT ON notification TO ordo_app;
      GRANT UPDATE (read_at) ON notification TO ordo_app;
      CREATE POLICY told ON notification FOR INSERT TO ordo_app WITH CHECK (product_id = (SELECT current_product()));
      CREATE POLICY own ON notification FOR SELECT TO ordo_app USING (account_id = (SELECT current_account()));
      CREATE POLICY read ON notification FOR UPDATE TO ordo_app
        USING (account_id = (SELECT current_account())) WITH CHECK (account_id = (SELECT current_account()));

      GRANT SELECT, INSERT, UPDATE ON notification_setting TO ordo_app;
      CREATE POLICY own ON notification_setting TO ordo_app
        USING (account_id = (SELECT current_account())) WITH CHECK (account_id = (SELECT current_account()));
      -- Who tells the people of a product must know what they do not want to hear.
      CREATE POLICY of_members ON notification_setting FOR SELECT TO ordo_app
        USING (EXISTS (SELECT FROM member m WHERE m.product_id = (SELECT current_product()) AND m.id = account_id));

      GRANT SELECT ON log_cursor TO ordo_gate;
      CREATE POLICY at_the_gate ON log_cursor FOR SELECT TO ordo_gate USING (true);
      -- Products whose log has grown since a consumer last read it.
      CREATE FUNCTION unread_by(wanted_consumer text) RETURNS TABLE (id uuid, key text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
      AS $$
        SELECT p.id, p.key FROM product p LEFT JOIN log_cursor c ON c.consumer = wanted_consumer AND c.product_id = p.id
        WHERE p.revision > coalesce(c.revision, 0)
      $$;
      GRANT CREATE ON SCHEMA public TO ordo_gate;
      ALTER FUNCTION unread_by(text) OWNER TO ordo_gate;
      DO $$ DECLARE server name := current_user; BEGIN
        SET LOCAL ROLE ordo_gate;
        REVOKE ALL ON FUNCTION unread_by(text) FROM PUBLIC;
        EXECUTE format('GRANT EXECUTE ON FUNCTION unread_by(text) TO %I', server);
        RESET ROLE;
      END $$;
      REVOKE CREATE ON SCHEMA public FROM ordo_gate;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP INDEX change_patch_of_item, change_patch_link_from, change_patch_link_to; DROP FUNCTION unread_by(text); DROP TABLE notification_setting, notification, log_cursor; DROP FUNCTION current_account()`,
    );
  }
}
