-- A role for the copy of the ledger (ops/runbooks/backup-and-erasure.md): it reads the four schemas of the ledger and nothing of what can be forgotten, so that a dump of everything fails instead of
-- putting keys beside the ciphertext. Run by an administrator in the ledger's database; repeating it changes nothing. Give the role a password afterwards.
do $$
declare
  spot text;
  owner name := (select r.rolname from pg_class c join pg_roles r on r.oid = c.relowner where c.oid = 'ledger_events.mt_events'::regclass);
begin
  if not exists (select from pg_roles where rolname = 'ledger_backup') then
    create role ledger_backup;
  end if;
  alter role ledger_backup with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
  foreach spot in array array['ledger', 'ledger_events', 'ledger_log', 'messaging'] loop
    execute format('grant usage on schema %I to ledger_backup', spot);
    execute format('grant select on all tables in schema %I to ledger_backup', spot);
    execute format('grant select on all sequences in schema %I to ledger_backup', spot);
    -- What a later build adds.
    execute format('alter default privileges for role %I in schema %I grant select on tables to ledger_backup', owner, spot);
    execute format('alter default privileges for role %I in schema %I grant select on sequences to ledger_backup', owner, spot);
  end loop;
end $$;
