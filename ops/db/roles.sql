-- The ledger's two roles. Run by an administrator, once per server; the embedded server does it by itself.
-- With psql, set the four settings first:
--   set ledger.owner_role = 'ledger_owner'; set ledger.owner_password = '...';
--   set ledger.app_role = 'ledger_app';     set ledger.app_password = '...';
-- then: create database ledger owner ledger_owner; grant connect, temporary on database ledger to ledger_app;
do $$
declare
  owner_role text := current_setting('ledger.owner_role');
  app_role text := current_setting('ledger.app_role');
begin
  if not exists (select 1 from pg_roles where rolname = owner_role) then
    execute format('create role %I', owner_role);
  end if;
  if not exists (select 1 from pg_roles where rolname = app_role) then
    execute format('create role %I', app_role);
  end if;
  -- Neither may switch off triggers for a session (session_replication_role), read the server's files or make roles.
  execute format('alter role %I with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L',
    owner_role, current_setting('ledger.owner_password'));
  execute format('alter role %I with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L',
    app_role, current_setting('ledger.app_password'));
end $$;
