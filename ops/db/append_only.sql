-- What the ledger has recorded stays as it was recorded. Run by the owner of the tables after every migration; nothing happens
-- where it is already in place, so that a starting node never waits for (or holds up) one that is appending.
-- Row triggers also meet cascades and logical replication; statement triggers also meet TRUNCATE and statements that find no row.
-- ENABLE ALWAYS: they fire under session_replication_role = replica too.
create or replace function ledger_events.refuse_change() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  raise exception using
    errcode = 'IL001',
    message = format('The ledger is append-only: %s on %I.%I is refused.', tg_op, tg_table_schema, tg_table_name),
    hint = 'Append an event that corrects the earlier one; the earlier one stays.';
end $$;

create or replace function ledger_events.refuse_stream_change() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and new.id = old.id and new.type is not distinct from old.type and new.created = old.created
     and new.tenant_id = old.tenant_id and new.version >= old.version and not new.is_archived then
    return new;
  end if;
  raise exception using
    errcode = 'IL001',
    message = format('The ledger is append-only: %s on %I.%I is refused.', tg_op, tg_table_schema, tg_table_name),
    hint = 'Only the version of a stream may change, and only forwards.';
end $$;

create or replace function ledger_events.refuse_changed_row() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  -- "insert ... on conflict do update set x = x returning ..." is a way to read, and changes nothing.
  if tg_op = 'UPDATE' and new is not distinct from old then
    return new;
  end if;
  raise exception using
    errcode = 'IL001',
    message = format('The ledger is append-only: %s on %I.%I is refused.', tg_op, tg_table_schema, tg_table_name),
    hint = 'An answer that was given once is the answer always.';
end $$;

-- A witness that forgot what it saw would sign two histories.
create or replace function ledger_events.refuse_step_back() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and new.origin = old.origin and (new.size > old.size or (new.size = old.size and new.root = old.root)) then
    return new;
  end if;
  raise exception using
    errcode = 'IL001',
    message = format('A witness goes forwards only: %s on %I.%I is refused.', tg_op, tg_table_schema, tg_table_name),
    hint = 'What a witness has seen of a log stays seen.';
end $$;

do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('ledger_events.mt_events',  'ledger_mt_events_rows',        'before update or delete', 'row', 'refuse_change'),
      ('ledger_events.mt_events',  'ledger_mt_events_statements',  'before update or delete or truncate', 'statement', 'refuse_change'),
      -- A stream's version moves forward with each append; nothing else of it changes.
      ('ledger_events.mt_streams', 'ledger_mt_streams_rows',       'before update or delete', 'row', 'refuse_stream_change'),
      ('ledger_events.mt_streams', 'ledger_mt_streams_statements', 'before delete or truncate', 'statement', 'refuse_change'),
      -- Which position an instant means.
      ('ledger.known_at',          'ledger_known_at_rows',         'before update or delete', 'row', 'refuse_changed_row'),
      ('ledger.known_at',          'ledger_known_at_statements',   'before delete or truncate', 'statement', 'refuse_change'),
      -- The transparency log.
      ('ledger_log.log',           'ledger_log_rows',              'before update or delete', 'row', 'refuse_change'),
      ('ledger_log.log',           'ledger_log_statements',        'before update or delete or truncate', 'statement', 'refuse_change'),
      ('ledger_log.leaf',          'ledger_leaf_rows',             'before update or delete', 'row', 'refuse_change'),
      ('ledger_log.leaf',          'ledger_leaf_statements',       'before update or delete or truncate', 'statement', 'refuse_change'),
      ('ledger_log.tile',          'ledger_tile_rows',             'before update or delete', 'row', 'refuse_change'),
      ('ledger_log.tile',          'ledger_tile_statements',       'before update or delete or truncate', 'statement', 'refuse_change'),
      ('ledger_log.checkpoint',    'ledger_checkpoint_rows',       'before update or delete', 'row', 'refuse_change'),
      ('ledger_log.checkpoint',    'ledger_checkpoint_statements', 'before update or delete or truncate', 'statement', 'refuse_change'),
      ('ledger_log.cosignature',   'ledger_cosignature_rows',      'before update or delete', 'row', 'refuse_change'),
      ('ledger_log.cosignature',   'ledger_cosignature_statements', 'before update or delete or truncate', 'statement', 'refuse_change'),
      ('ledger_log.witnessed',     'ledger_witnessed_rows',        'before update or delete', 'row', 'refuse_step_back'),
      ('ledger_log.witnessed',     'ledger_witnessed_statements',  'before delete or truncate', 'statement', 'refuse_change')
    ) as t(relation, name, at, per, answer)
  loop
    if exists (select 1 from pg_trigger where tgname = wanted.name and tgrelid = wanted.relation::regclass and tgenabled = 'A') then
      continue;
    end if;
    execute format('create or replace trigger %I %s on %s for each %s execute function ledger_events.%I()',
      wanted.name, wanted.at, wanted.relation::regclass, wanted.per, wanted.answer);
    execute format('alter table %s enable always trigger %I', wanted.relation::regclass, wanted.name);
  end loop;
end $$;
