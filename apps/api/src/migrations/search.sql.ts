/** See decision 13. */
export const SEARCH = /* sql */ `
-- Without stop words: people look for those too.
CREATE TEXT SEARCH DICTIONARY ordo_english (TEMPLATE = snowball, Language = english);
CREATE TEXT SEARCH DICTIONARY ordo_french (TEMPLATE = snowball, Language = french);

-- The words of one text each: in a table of their own, since an item that moves makes a new version of its row, which every index on it has to learn.
CREATE TABLE search_text (
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  -- Of what the text is a part: an item or a comment.
  id uuid NOT NULL,
  place smallint NOT NULL,
  -- Each behind the end of the product's id, so that what is common in one product makes no other one slow.
  words tsvector NOT NULL,
  PRIMARY KEY (product_id, id, place)
);
CREATE INDEX search_text_words ON search_text USING gin (words) WITH (gin_pending_list_limit = 512);
ALTER TABLE search_text ALTER COLUMN words SET STATISTICS 0;

-- The words themselves, without those that have digits: what a typed one may mean is looked up by how they begin and end.
CREATE TABLE search_word (
  product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
  word text COLLATE "C" NOT NULL,
  backwards text COLLATE "C" NOT NULL GENERATED ALWAYS AS (reverse(word)) STORED,
  PRIMARY KEY (product_id, word)
);
CREATE INDEX search_word_backwards ON search_word (product_id, backwards);

DO $$ DECLARE one text; BEGIN
  FOREACH one IN ARRAY ARRAY['search_text', 'search_word'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
    EXECUTE format('CREATE POLICY of_the_product ON %I TO ordo_app USING (product_id = (SELECT current_product())) WITH CHECK (product_id = (SELECT current_product()))', one);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO ordo_app', one);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN product_id SET STATISTICS 0', one);
  END LOOP;
END $$;

-- Row-level security keeps the application's role from asking an index about words before it is known whose they are. So the gate's role asks it, for the product named only.
GRANT SELECT ON search_text TO ordo_gate;
CREATE POLICY at_the_gate ON search_text FOR SELECT TO ordo_gate USING (true);
CREATE FUNCTION search_texts(wide tsquery, exact tsquery, places smallint[], most integer)
RETURNS TABLE (id uuid, place smallint, is_exact boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 1000
AS $$
  SELECT t.id, t.place, exact IS NULL OR t.words @@ exact FROM search_text t
  -- Not =: the index of products would answer it with all of its texts.
  WHERE t.words @@ wide AND t.product_id IS NOT DISTINCT FROM (SELECT current_product()) AND t.place = ANY (places) LIMIT most
$$;
GRANT CREATE ON SCHEMA public TO ordo_gate;
ALTER FUNCTION search_texts(tsquery, tsquery, smallint[], integer) OWNER TO ordo_gate;
SET LOCAL ROLE ordo_gate;
REVOKE ALL ON FUNCTION search_texts(tsquery, tsquery, smallint[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_texts(tsquery, tsquery, smallint[], integer) TO ordo_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM ordo_gate;
`;

/** Product by product, as the application does: whoever migrates sees no row of a product otherwise. Words are taken as `searchWords` takes them. */
export const INDEX_WHAT_IS_THERE = /* sql */ `
DO $$ DECLARE products uuid[]; one uuid; BEGIN
  SET LOCAL ROLE ordo_gate;
  SELECT coalesce(array_agg(id), '{}') INTO products FROM product;
  SET LOCAL ROLE ordo_app;
  FOREACH one IN ARRAY products LOOP
    PERFORM set_config('ordo.product', one::text, true);
    INSERT INTO search_text (product_id, id, place, words)
    SELECT one, t.id, t.place, array_to_tsvector(array_agg(right(one::text, 6) || left(word, 64)))
    FROM (
      SELECT i.id, text.* FROM backlog_item i, LATERAL (VALUES
        (1, i.title),
        (2, concat_ws(' ', i.story ->> 'asA', i.story ->> 'iWant', i.story ->> 'soThat')),
        (3, (SELECT string_agg(concat_ws(' ', c ->> 'text', c #>> '{scenario,given}', c #>> '{scenario,when}', c #>> '{scenario,then}'), ' ') FROM jsonb_array_elements(i.criteria) c)),
        (4, i.description),
        (5, (SELECT string_agg(concat_ws(' ', l ->> 'title', l ->> 'url'), ' ') FROM jsonb_array_elements(i.web_links) l))) AS text
      WHERE i.product_id = one AND i.deleted_at IS NULL
      UNION ALL SELECT id, 6, body FROM comment WHERE product_id = one AND deleted_at IS NULL
    ) AS t (id, place, said),
    regexp_split_to_table(
      replace(replace(replace(lower(regexp_replace(normalize(regexp_replace(said, '@\\[([^][\\n]{1,120})\\]\\(member:[0-9a-f-]{36}\\)', '\\1', 'gi'), NFD), '[\\u0300-\\u036f]+', '', 'g') COLLATE pg_c_utf8), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), '[^[:alnum:]]+'
    ) AS word
    WHERE word <> '' GROUP BY t.id, t.place;
    INSERT INTO search_word (product_id, word)
    SELECT DISTINCT one, substr(lexeme, 7) FROM search_text, unnest(tsvector_to_array(words)) AS lexeme WHERE product_id = one AND substr(lexeme, 7) ~ '^[^0-9]{3,}$';
  END LOOP;
END $$;
RESET ROLE;
`;
