-- The books of a shop. Times: UTC milliseconds; money: hundredths with a currency column; quantities: thousandths.
-- sort_name: the key that names stand in the Ukrainian order by, compared byte by byte.
-- Twin of postgres/0001_books.sql: same tables, same columns, same order (a test compares them).

-- What changed, for the other programs on these books. Trimmed at opening.
CREATE TABLE change (id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, object_id INTEGER NOT NULL)
--;;
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, rights INTEGER NOT NULL)
--;;
INSERT INTO person (id, name, rights) VALUES (1, 'Адміністратор', 2047)
--;;
CREATE TABLE shop_setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)
--;;
CREATE TABLE act (
  id INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, actor_kind TEXT NOT NULL, person_id INTEGER REFERENCES person,
  actor_name TEXT NOT NULL, kind TEXT NOT NULL, store_id INTEGER, undoes_act_id INTEGER REFERENCES act, undone INTEGER NOT NULL DEFAULT 0)
--;;
CREATE TABLE history (
  id INTEGER PRIMARY KEY, act_id INTEGER NOT NULL REFERENCES act, entity TEXT NOT NULL, entity_id INTEGER NOT NULL,
  field TEXT NOT NULL, old_value TEXT, new_value TEXT)
--;;
CREATE INDEX history_entity ON history (entity, entity_id, id)
--;;
CREATE INDEX history_act ON history (act_id)
--;;
-- The moves of listings to another portal category.
CREATE INDEX history_category ON history (entity, field, id) WHERE field = 'category_id' AND old_value IS NOT NULL
--;;
CREATE TABLE store (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, marketplace TEXT NOT NULL, api_url TEXT NOT NULL, language TEXT NOT NULL,
  mode TEXT NOT NULL, logo BLOB, colour INTEGER NOT NULL DEFAULT 0,
  pause_reason TEXT NOT NULL DEFAULT '', has_token INTEGER NOT NULL DEFAULT 0, token_ends_ms INTEGER,
  connected_ms INTEGER NOT NULL, orders_since_ms INTEGER, warehouse_id INTEGER, last_heard_ms INTEGER)
--;;
CREATE TABLE store_setting (store_id INTEGER NOT NULL REFERENCES store, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (store_id, key))
--;;
-- Base data of a store as Prom names it: order statuses, delivery and payment methods.
CREATE TABLE dictionary (
  store_id INTEGER NOT NULL REFERENCES store, kind TEXT NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL,
  enabled INTEGER NOT NULL DEFAULT 1, position INTEGER NOT NULL, PRIMARY KEY (store_id, kind, code))
--;;
CREATE TABLE mapping (
  id INTEGER PRIMARY KEY, store_id INTEGER NOT NULL REFERENCES store, kind TEXT NOT NULL, ours TEXT NOT NULL, proms TEXT NOT NULL)
--;;
CREATE UNIQUE INDEX mapping_once ON mapping (store_id, kind, ours, proms)
--;;
CREATE TABLE prom_group (
  id INTEGER PRIMARY KEY, store_id INTEGER NOT NULL REFERENCES store, prom_id INTEGER NOT NULL, parent_prom_id INTEGER,
  name TEXT NOT NULL, name_uk TEXT)
--;;
CREATE UNIQUE INDEX prom_group_once ON prom_group (store_id, prom_id)
--;;
-- minimum_stock: so many a person wants to have at least; null: that goes by how fast it sells.
CREATE TABLE product (
  id INTEGER PRIMARY KEY, sku TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL, cost_minor INTEGER, cost_currency TEXT, minimum_stock INTEGER,
  group_path TEXT NOT NULL DEFAULT '', created_ms INTEGER NOT NULL, search TEXT NOT NULL)
--;;
CREATE INDEX product_group ON product (group_path)
--;;
CREATE INDEX product_name ON product (search, id)
--;;
CREATE INDEX product_sku ON product (sku)
--;;
CREATE INDEX product_full_name ON product (name)
--;;
-- Price lists. kind: retail or wholesale. rate: hryvnias for one of its currency, in millionths.
CREATE TABLE price_list (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, currency TEXT NOT NULL, rate_millionths INTEGER NOT NULL)
--;;
INSERT INTO price_list (id, name, kind, currency, rate_millionths) VALUES
  (1, 'Роздрібний для маркетплейсів', 'retail', 'UAH', 1000000), (2, 'Оптовий для маркетплейсів', 'wholesale', 'UAH', 1000000)
--;;
-- The marketplaces of a list: a store takes its prices from one list of each kind, or from none.
CREATE TABLE price_list_store (
  store_id INTEGER NOT NULL REFERENCES store, kind TEXT NOT NULL, price_list_id INTEGER NOT NULL REFERENCES price_list,
  PRIMARY KEY (store_id, kind)) WITHOUT ROWID
--;;
-- price: of one; of a wholesale list, that of its first step. steps: the wholesale steps, as listings keep theirs.
CREATE TABLE price_entry (
  price_list_id INTEGER NOT NULL REFERENCES price_list, product_id INTEGER NOT NULL REFERENCES product, price_minor INTEGER NOT NULL, steps TEXT,
  PRIMARY KEY (price_list_id, product_id)) WITHOUT ROWID
--;;
CREATE INDEX price_entry_product ON price_entry (product_id)
--;;
-- The long texts stand last: what is read often is then on the row's first page.
CREATE TABLE listing (
  id INTEGER PRIMARY KEY, store_id INTEGER NOT NULL REFERENCES store, prom_id INTEGER NOT NULL, product_id INTEGER REFERENCES product,
  external_id TEXT, sku TEXT, name TEXT NOT NULL, name_uk TEXT,
  selling_type TEXT, presence TEXT, in_stock INTEGER, price_minor INTEGER, old_price_minor INTEGER, currency TEXT NOT NULL DEFAULT '',
  minimum_order INTEGER, discount TEXT, prices TEXT, quantity INTEGER, unit TEXT, status TEXT,
  group_prom_id INTEGER, category_id INTEGER, category_caption TEXT,
  is_variation INTEGER NOT NULL DEFAULT 0, variation_base_id INTEGER, variation_group_id INTEGER,
  main_image_id INTEGER, modified_ms INTEGER, read_ms INTEGER NOT NULL, prom_digest BLOB NOT NULL, sort_name TEXT NOT NULL,
  keywords TEXT, keywords_uk TEXT, search TEXT NOT NULL, description TEXT, description_uk TEXT)
--;;
CREATE UNIQUE INDEX listing_once ON listing (store_id, prom_id)
--;;
CREATE INDEX listing_product ON listing (product_id)
--;;
-- The orders of the list carry is_variation: with the families folded it is read out of the index alone.
CREATE INDEX listing_sku ON listing (sku, id, is_variation)
--;;
CREATE INDEX listing_external_id ON listing (external_id) WHERE external_id <> ''
--;;
CREATE INDEX listing_name ON listing (sort_name, id, is_variation)
--;;
CREATE INDEX listing_store_name ON listing (store_id, sort_name, id)
--;;
CREATE INDEX listing_modified ON listing (modified_ms, id, is_variation)
--;;
CREATE INDEX listing_price ON listing (price_minor, id, is_variation)
--;;
CREATE INDEX listing_quantity ON listing (quantity, id, is_variation)
--;;
CREATE INDEX listing_status ON listing (status, sort_name, id, is_variation)
--;;
CREATE INDEX listing_presence ON listing (presence, sort_name, id, is_variation)
--;;
-- The varieties of a base, and the bases that have any.
CREATE INDEX listing_variety ON listing (store_id, variation_base_id, prom_id, id, is_variation) WHERE is_variation = 1
--;;
CREATE INDEX listing_without_photo ON listing (store_id) WHERE main_image_id IS NULL
--;;
CREATE INDEX listing_counts ON listing (store_id, status, presence)
--;;
-- The engine writes a search index anew at every savepoint and every statement with a trigger: row by row that costs more
-- than all the rest. So new rows enter it together, at the end of their transaction (storage/search.h): those above the
-- highest number it holds. Until then changing or deleting one has nothing to do there.
CREATE VIRTUAL TABLE listing_search USING fts5 (search, content = 'listing', content_rowid = 'id', tokenize = 'trigram', detail = 'full')
--;;
INSERT INTO listing_search (listing_search, rank) VALUES ('hashsize', 16777216)
--;;
CREATE TRIGGER listing_search_delete AFTER DELETE ON listing WHEN old.id <= (SELECT max(id) FROM listing_search_docsize) BEGIN
  INSERT INTO listing_search (listing_search, rowid, search) VALUES ('delete', old.id, old.search);
END
--;;
CREATE TRIGGER listing_search_update AFTER UPDATE OF search ON listing
WHEN old.search <> new.search AND old.id <= (SELECT max(id) FROM listing_search_docsize) BEGIN
  INSERT INTO listing_search (listing_search, rowid, search) VALUES ('delete', old.id, old.search);
  INSERT INTO listing_search (rowid, search) VALUES (new.id, new.search);
END
--;;
-- Fields changed here and not yet agreed by Prom. base: the last agreed value. version: which change of the entry set it.
-- confirmed_version: what Prom said it took and no reading has shown yet. repeats: how often it was sent and Prom showed
-- another value afterwards. in_conflict: Prom shows theirs, neither the base nor ours, and a person shall decide.
-- passed_version: what of the warehouses' passed an entry that stands still, or was held together with it.
CREATE TABLE listing_edit (
  listing_id INTEGER NOT NULL REFERENCES listing, field TEXT NOT NULL, base TEXT, version INTEGER NOT NULL,
  sent_value TEXT, sent_version INTEGER, confirmed_version INTEGER, repeats INTEGER NOT NULL DEFAULT 0,
  changed_ms INTEGER NOT NULL, in_conflict INTEGER NOT NULL DEFAULT 0, theirs TEXT, passed_version INTEGER,
  PRIMARY KEY (listing_id, field))
--;;
CREATE INDEX listing_edit_conflict ON listing_edit (listing_id, field) WHERE in_conflict = 1
--;;
-- Fields that are not synchronised: nothing changes them here and none is sent; what Prom has is taken. reason: a
-- person's words, may be empty.
CREATE TABLE sync_lock (
  listing_id INTEGER NOT NULL REFERENCES listing, field TEXT NOT NULL, reason TEXT NOT NULL, locked_ms INTEGER NOT NULL,
  PRIMARY KEY (listing_id, field))
--;;
-- The drift report: what Prom showed, beside what both had agreed on. state: open, ignored, here, there (settled by
-- act_id). taken: when it was settled, a reading had taken Prom's value already.
CREATE TABLE listing_difference (
  listing_id INTEGER NOT NULL REFERENCES listing, field TEXT NOT NULL, agreed TEXT, theirs TEXT, found_ms INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'open', taken INTEGER NOT NULL DEFAULT 0, act_id INTEGER REFERENCES act, PRIMARY KEY (listing_id, field))
--;;
CREATE INDEX listing_difference_standing ON listing_difference (listing_id, field) WHERE state IN ('open', 'ignored')
--;;
CREATE INDEX listing_difference_act ON listing_difference (act_id)
--;;
-- Unlinked listings that somebody left aside in the review of links.
CREATE TABLE link_aside (listing_id INTEGER PRIMARY KEY REFERENCES listing)
--;;
CREATE TABLE image (
  id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, state TEXT NOT NULL, file TEXT, tries INTEGER NOT NULL DEFAULT 0,
  not_before_ms INTEGER NOT NULL DEFAULT 0, error_kind TEXT NOT NULL DEFAULT '')
--;;
CREATE INDEX image_state ON image (state, not_before_ms)
--;;
CREATE TABLE listing_image (
  listing_id INTEGER NOT NULL REFERENCES listing, position INTEGER NOT NULL, image_id INTEGER NOT NULL REFERENCES image,
  prom_image_id INTEGER NOT NULL, PRIMARY KEY (listing_id, position)) WITHOUT ROWID
--;;
CREATE INDEX listing_image_image ON listing_image (image_id)
--;;
CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY, store_id INTEGER NOT NULL REFERENCES store, at_ms INTEGER NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
  listings INTEGER NOT NULL DEFAULT 0, groups INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0)
--;;
-- Texts of a page of objects, packed together as a JSON list: each alone takes three times the room and the time. Of Prom
-- where it was read there, ours of what stood in the books before a mass act.
CREATE TABLE snapshot_page (id INTEGER PRIMARY KEY, snapshot_id INTEGER NOT NULL REFERENCES snapshot, json BLOB NOT NULL)
--;;
CREATE INDEX snapshot_page_of ON snapshot_page (snapshot_id)
--;;
-- page_id: no key of its own, whose upkeep would cost every import; the page goes with its items.
CREATE TABLE snapshot_item (
  snapshot_id INTEGER NOT NULL REFERENCES snapshot, kind TEXT NOT NULL, prom_id INTEGER NOT NULL,
  page_id INTEGER NOT NULL, PRIMARY KEY (snapshot_id, kind, prom_id)) WITHOUT ROWID
--;;
CREATE TABLE client (
  id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL, second_name TEXT NOT NULL, comment TEXT,
  created_ms INTEGER NOT NULL, search TEXT NOT NULL, sort_name TEXT NOT NULL)
--;;
CREATE INDEX client_name ON client (sort_name, id)
--;;
CREATE TABLE client_phone (client_id INTEGER NOT NULL REFERENCES client, phone TEXT NOT NULL, PRIMARY KEY (client_id, phone)) WITHOUT ROWID
--;;
CREATE INDEX client_by_phone ON client_phone (phone)
--;;
CREATE TABLE client_email (client_id INTEGER NOT NULL REFERENCES client, email TEXT NOT NULL, PRIMARY KEY (client_id, email)) WITHOUT ROWID
--;;
CREATE INDEX client_by_email ON client_email (email)
--;;
-- Which client of a store this is on Prom, with what Prom says of it.
CREATE TABLE client_prom (
  store_id INTEGER NOT NULL REFERENCES store, prom_id INTEGER NOT NULL, client_id INTEGER NOT NULL REFERENCES client,
  orders_count INTEGER, total_minor INTEGER, digest BLOB, PRIMARY KEY (store_id, prom_id)) WITHOUT ROWID
--;;
CREATE INDEX client_prom_client ON client_prom (client_id)
--;;
CREATE VIRTUAL TABLE client_search USING fts5 (search, content = 'client', content_rowid = 'id', tokenize = 'trigram')
--;;
INSERT INTO client_search (client_search, rank) VALUES ('hashsize', 16777216)
--;;
CREATE TRIGGER client_search_delete AFTER DELETE ON client WHEN old.id <= (SELECT max(id) FROM client_search_docsize) BEGIN
  INSERT INTO client_search (client_search, rowid, search) VALUES ('delete', old.id, old.search);
END
--;;
CREATE TRIGGER client_search_update AFTER UPDATE OF search ON client
WHEN old.search <> new.search AND old.id <= (SELECT max(id) FROM client_search_docsize) BEGIN
  INSERT INTO client_search (client_search, rowid, search) VALUES ('delete', old.id, old.search);
  INSERT INTO client_search (rowid, search) VALUES (new.id, new.search);
END
--;;
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, store_id INTEGER REFERENCES store, prom_id INTEGER, state TEXT NOT NULL,
  prom_status TEXT, prom_status_title TEXT, created_ms INTEGER NOT NULL, modified_ms INTEGER, read_ms INTEGER NOT NULL,
  client_id INTEGER REFERENCES client, buyer_first TEXT NOT NULL, buyer_last TEXT NOT NULL, buyer_second TEXT NOT NULL,
  phone TEXT NOT NULL, email TEXT NOT NULL,
  recipient_first TEXT, recipient_last TEXT, recipient_second TEXT, recipient_phone TEXT,
  delivery_option_id INTEGER, delivery_option TEXT, delivery_address TEXT, delivery_provider TEXT, delivery_type TEXT,
  delivery_status TEXT, delivery_cost_minor INTEGER, waybill TEXT NOT NULL DEFAULT '', prom_waybill TEXT,
  payment_option_id INTEGER, payment_option TEXT, payment_type TEXT, payment_status TEXT, payment_status_ms INTEGER,
  total_minor INTEGER, full_total_minor INTEGER, currency TEXT NOT NULL DEFAULT '', total_raw TEXT,
  commission_minor INTEGER, commission_refunded INTEGER, note TEXT, source TEXT, promocode TEXT, promo_free_delivery INTEGER,
  dont_call INTEGER, cancel_title TEXT, cancel_initiator TEXT,
  opened INTEGER NOT NULL DEFAULT 0, problem TEXT NOT NULL DEFAULT '', prom_digest BLOB NOT NULL, search TEXT NOT NULL, sort_name TEXT NOT NULL)
--;;
CREATE UNIQUE INDEX orders_once ON orders (store_id, prom_id)
--;;
-- The list in its usual order by any states, by one state, by one store: each from its index alone.
CREATE INDEX orders_created ON orders (created_ms, id, state)
--;;
CREATE INDEX orders_state ON orders (state, created_ms, id, store_id)
--;;
CREATE INDEX orders_store ON orders (store_id, created_ms, id, state)
--;;
CREATE INDEX orders_prom_status ON orders (prom_status, created_ms)
--;;
CREATE INDEX orders_client ON orders (client_id)
--;;
CREATE INDEX orders_modified ON orders (modified_ms, id)
--;;
CREATE INDEX orders_total ON orders (total_minor, id)
--;;
CREATE INDEX orders_name ON orders (sort_name, id)
--;;
CREATE VIRTUAL TABLE orders_search USING fts5 (search, content = 'orders', content_rowid = 'id', tokenize = 'trigram')
--;;
INSERT INTO orders_search (orders_search, rank) VALUES ('hashsize', 16777216)
--;;
CREATE TRIGGER orders_search_delete AFTER DELETE ON orders WHEN old.id <= (SELECT max(id) FROM orders_search_docsize) BEGIN
  INSERT INTO orders_search (orders_search, rowid, search) VALUES ('delete', old.id, old.search);
END
--;;
CREATE TRIGGER orders_search_update AFTER UPDATE OF search ON orders
WHEN old.search <> new.search AND old.id <= (SELECT max(id) FROM orders_search_docsize) BEGIN
  INSERT INTO orders_search (orders_search, rowid, search) VALUES ('delete', old.id, old.search);
  INSERT INTO orders_search (rowid, search) VALUES (new.id, new.search);
END
--;;
CREATE TABLE order_line (
  id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders, position INTEGER NOT NULL, prom_line_id INTEGER,
  listing_id INTEGER REFERENCES listing, product_id INTEGER REFERENCES product, external_id TEXT, sku TEXT, name TEXT NOT NULL, name_uk TEXT,
  price_minor INTEGER, currency TEXT NOT NULL DEFAULT '', price_raw TEXT, quantity INTEGER, unit TEXT, total_minor INTEGER,
  commission_minor INTEGER, image_url TEXT, url TEXT)
--;;
CREATE UNIQUE INDEX order_line_once ON order_line (order_id, position)
--;;
CREATE INDEX order_line_product ON order_line (product_id)
--;;
CREATE INDEX order_line_listing ON order_line (listing_id)
--;;
-- Prom's own answers for orders, a page of them packed together as a JSON list.
CREATE TABLE order_page (id INTEGER PRIMARY KEY, json BLOB NOT NULL)
--;;
-- page_id: no key of its own, whose upkeep would cost every import; the page goes with the last of its orders.
CREATE TABLE order_raw (order_id INTEGER NOT NULL PRIMARY KEY REFERENCES orders, page_id INTEGER NOT NULL)
--;;
CREATE INDEX order_raw_page ON order_raw (page_id)
--;;
CREATE TABLE shipment (
  id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders, carrier TEXT NOT NULL, waybill TEXT NOT NULL,
  is_main INTEGER NOT NULL, created_ms INTEGER NOT NULL)
--;;
CREATE UNIQUE INDEX shipment_once ON shipment (order_id, waybill)
--;;
CREATE INDEX shipment_waybill ON shipment (waybill)
--;;
-- A number that was a deleted warehouse's is given to none.
CREATE TABLE warehouse (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, is_default INTEGER NOT NULL DEFAULT 0, negative_allowed INTEGER NOT NULL DEFAULT 0)
--;;
INSERT INTO warehouse (id, name, is_default) VALUES (1, 'Основний склад', 1)
--;;
CREATE TABLE warehouse_store (
  warehouse_id INTEGER NOT NULL REFERENCES warehouse, store_id INTEGER NOT NULL REFERENCES store, synchronise INTEGER NOT NULL,
  PRIMARY KEY (warehouse_id, store_id))
--;;
-- The only way a balance changes; the same cause counts once. cost: of a unit, at which it moved; null: not known.
CREATE TABLE stock_move (
  id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL REFERENCES product, warehouse_id INTEGER NOT NULL REFERENCES warehouse,
  quantity INTEGER NOT NULL, cause_kind TEXT NOT NULL, cause_id INTEGER NOT NULL, at_ms INTEGER NOT NULL, act_id INTEGER NOT NULL REFERENCES act,
  cost_minor INTEGER, cost_currency TEXT)
--;;
CREATE UNIQUE INDEX stock_move_once ON stock_move (cause_kind, cause_id, product_id, warehouse_id)
--;;
CREATE INDEX stock_move_product ON stock_move (product_id, warehouse_id)
--;;
-- Sum of the moves, kept in the transaction of each move.
CREATE TABLE balance (
  product_id INTEGER NOT NULL REFERENCES product, warehouse_id INTEGER NOT NULL REFERENCES warehouse, on_hand INTEGER NOT NULL,
  PRIMARY KEY (product_id, warehouse_id))
--;;
CREATE TABLE document_number (kind TEXT NOT NULL PRIMARY KEY, last INTEGER NOT NULL)
--;;
-- Papers of the warehouse. A stock-taking holds when it began: after all moves up to started_move_id. Who and when:
-- the acts. A draft that was deleted leaves its number to nobody.
CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, number INTEGER NOT NULL, state TEXT NOT NULL,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse, to_warehouse_id INTEGER REFERENCES warehouse, comment TEXT NOT NULL DEFAULT '',
  uncounted_is_none INTEGER NOT NULL DEFAULT 0, started_move_id INTEGER, created_ms INTEGER NOT NULL,
  created_act_id INTEGER NOT NULL REFERENCES act, posted_act_id INTEGER REFERENCES act, reversed_act_id INTEGER REFERENCES act)
--;;
CREATE UNIQUE INDEX document_once ON document (kind, number)
--;;
CREATE INDEX document_created ON document (created_ms, id)
--;;
-- counted_move_id: of a stock-taking, the last move there was when the product was counted; expected: what stood then.
-- below_zero: posting it left less than nothing on hand, where the warehouse allows that.
CREATE TABLE document_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL REFERENCES document, position INTEGER NOT NULL,
  product_id INTEGER NOT NULL REFERENCES product, quantity INTEGER NOT NULL, cost_minor INTEGER, cost_currency TEXT,
  comment TEXT NOT NULL DEFAULT '', expected INTEGER, counted_move_id INTEGER, below_zero INTEGER NOT NULL DEFAULT 0)
--;;
CREATE UNIQUE INDEX document_line_once ON document_line (document_id, position)
--;;
CREATE INDEX document_line_product ON document_line (product_id, document_id)
--;;
CREATE TABLE reservation (
  order_line_id INTEGER NOT NULL PRIMARY KEY REFERENCES order_line, product_id INTEGER NOT NULL REFERENCES product,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse, quantity INTEGER NOT NULL)
--;;
CREATE INDEX reservation_product ON reservation (product_id, warehouse_id)
--;;
-- Products whose available number may be another than their listings say, by store that sends balances; the exchange
-- takes them from here (stock/offered.h).
CREATE TABLE balance_due (
  store_id INTEGER NOT NULL REFERENCES store, product_id INTEGER NOT NULL REFERENCES product, PRIMARY KEY (store_id, product_id)) WITHOUT ROWID
--;;
-- Listings that were taken off Prom because nothing of them was left: they come back when there is.
CREATE TABLE hidden_at_zero (listing_id INTEGER NOT NULL PRIMARY KEY REFERENCES listing, status TEXT NOT NULL)
--;;
-- What has to be sent (and what could not be read). intent: JSON of what is wanted now; version grows with each change of
-- it, sent_version is the one under way or last sent. raw: Prom's bytes of an object that could not be read, compressed.
CREATE TABLE queue_entry (
  id INTEGER PRIMARY KEY, store_id INTEGER NOT NULL REFERENCES store, kind TEXT NOT NULL, object_id INTEGER NOT NULL, prom_id INTEGER,
  intent TEXT NOT NULL DEFAULT '', intent_key TEXT NOT NULL, state TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, not_taken INTEGER NOT NULL DEFAULT 0,
  not_before_ms INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT 1, sent_version INTEGER,
  error_kind TEXT NOT NULL DEFAULT '', prom_words TEXT NOT NULL DEFAULT '', created_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL,
  epoch INTEGER, urgent INTEGER NOT NULL DEFAULT 0, act_id INTEGER REFERENCES act, raw BLOB)
--;;
CREATE UNIQUE INDEX queue_entry_live ON queue_entry (store_id, kind, object_id) WHERE state NOT IN ('done', 'dropped')
--;;
CREATE INDEX queue_entry_due ON queue_entry (store_id, state, not_before_ms)
--;;
CREATE INDEX queue_entry_state ON queue_entry (state, changed_ms)
--;;
-- What came of each try of an entry, the last ones: what was sent of it (method and body, shortened), Prom's words as
-- given, the answer's HTTP status (0: none or a yes).
CREATE TABLE queue_try (
  id INTEGER PRIMARY KEY, entry_id INTEGER NOT NULL REFERENCES queue_entry ON DELETE CASCADE, at_ms INTEGER NOT NULL,
  outcome TEXT NOT NULL, error_kind TEXT NOT NULL DEFAULT '', prom_words TEXT NOT NULL DEFAULT '',
  http_status INTEGER NOT NULL DEFAULT 0, next_ms INTEGER, request TEXT NOT NULL DEFAULT '')
--;;
CREATE INDEX queue_try_entry ON queue_try (entry_id, id)
--;;
CREATE TABLE watermark (
  store_id INTEGER NOT NULL REFERENCES store, action TEXT NOT NULL, value_ms INTEGER, pass_started_ms INTEGER,
  pass_phase TEXT NOT NULL DEFAULT '', pass_cursor INTEGER, pass_note TEXT NOT NULL DEFAULT '', PRIMARY KEY (store_id, action))
--;;
CREATE TABLE exchange_action (
  store_id INTEGER NOT NULL REFERENCES store, action TEXT NOT NULL, position INTEGER NOT NULL, enabled INTEGER NOT NULL,
  interval_ms INTEGER NOT NULL, last_started_ms INTEGER, last_ended_ms INTEGER, last_error TEXT NOT NULL DEFAULT '', PRIMARY KEY (store_id, action))
--;;
CREATE TABLE round (
  id INTEGER PRIMARY KEY, store_id INTEGER NOT NULL REFERENCES store, started_ms INTEGER NOT NULL, ended_ms INTEGER, outcome TEXT NOT NULL DEFAULT '',
  report TEXT NOT NULL DEFAULT '')
--;;
CREATE INDEX round_store ON round (store_id, started_ms)
--;;
-- Who does the exchange of a store now. The epoch is checked before every write.
CREATE TABLE lease (
  store_id INTEGER NOT NULL PRIMARY KEY REFERENCES store, owner TEXT NOT NULL, host TEXT NOT NULL, pid INTEGER NOT NULL, boot TEXT NOT NULL,
  epoch INTEGER NOT NULL, heartbeat_ms INTEGER NOT NULL)
