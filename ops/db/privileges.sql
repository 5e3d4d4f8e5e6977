-- The application's rights, after every migration. It reads, appends, and keeps its own documents and messages.
-- It may not change, remove or truncate events, nor remove streams. Run by the owner; ledger.app_role names the application's role.
do $$
declare
  app text := current_setting('ledger.app_role');
  spot text;
  relation text;
  revoke_from_app text;
begin
  if app = current_user then
    return;
  end if;

  foreach spot in array array['ledger', 'ledger_events', 'ledger_forgettable', 'messaging'] loop
    if to_regnamespace(spot) is null then
      execute format('create schema %I', spot);
    end if;
    execute format('grant usage on schema %I to %I', spot, app);
    execute format('grant usage, select, update on all sequences in schema %I to %I', spot, app);
    execute format('grant execute on all routines in schema %I to %I', spot, app);
    execute format('alter default privileges in schema %I grant usage, select, update on sequences to %I', spot, app);
    execute format('alter default privileges in schema %I grant execute on routines to %I', spot, app);
  end loop;

  -- Documents and messages: everything, truncate included, since a projection is rebuilt from an empty table.
  foreach spot in array array['ledger', 'ledger_forgettable', 'messaging'] loop
    execute format('grant select, insert, update, delete, truncate on all tables in schema %I to %I', spot, app);
    execute format('alter default privileges in schema %I grant select, insert, update, delete, truncate on tables to %I', spot, app);
  end loop;

  -- What is kept like the events, beside them.
  revoke_from_app := format('from %I', app);
  execute 'revoke delete, truncate on ledger.known_at, ledger.case_number, ledger.attachment, ledger.influence_evidence ' || revoke_from_app;
  execute 'revoke update, delete, truncate on ledger_forgettable.mt_doc_destroyedsubject ' || revoke_from_app;
  execute 'revoke update on ledger.attachment, ledger.influence_evidence ' || revoke_from_app;
  execute 'revoke insert, update, delete, truncate on ledger.schema_build ' || revoke_from_app;

  -- The transparency log: read and added to.
  execute format('grant usage on schema ledger_log to %I', app);
  execute format('grant select, insert on all tables in schema ledger_log to %I', app);
  execute format('grant update (size, root, note, cosigned_at) on ledger_log.witnessed to %I', app);
  execute format('alter default privileges in schema ledger_log grant select on tables to %I', app);

  -- Beside the events themselves: progress marks and the like. A table added later is readable until the next migration says more.
  execute format('alter default privileges in schema ledger_events grant select on tables to %I', app);
  for relation in select tablename from pg_tables where schemaname = 'ledger_events' and tablename not in ('mt_events', 'mt_streams') loop
    execute format('grant select, insert, update, delete on ledger_events.%I to %I', relation, app);
  end loop;

  -- The ledger itself.
  execute format('revoke all on ledger_events.mt_events, ledger_events.mt_streams from %I, public', app);
  execute format('grant select, insert on ledger_events.mt_events, ledger_events.mt_streams to %I', app);
  execute format('grant update (version, timestamp) on ledger_events.mt_streams to %I', app);
end $$;
