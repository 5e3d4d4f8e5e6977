-- Demo databases only, before they open: events are stamped with the story's time and not the database's.
-- A ledger that holds an event can never get this clock. ledger.app_role names the role that replays the story.
do $$
begin
  if exists (select 1 from ledger_events.mt_events) then
    raise exception using errcode = 'IL002',
      message = 'The story clock is refused: the ledger already holds events.',
      hint = 'Load the demo into a new database.';
  end if;
end $$;

create table if not exists ledger.story_clock (
  only_row boolean primary key default true check (only_row),
  instant timestamptz not null
);
insert into ledger.story_clock (instant) values ('-infinity') on conflict do nothing;

create or replace function ledger.tell_story_time() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  new.timestamp := (select instant from ledger.story_clock);
  return new;
end $$;

create or replace trigger story_clock before insert on ledger_events.mt_events
  for each row execute function ledger.tell_story_time();

do $$
begin
  if current_setting('ledger.app_role') <> current_user then
    execute format('revoke all on ledger.story_clock from %I', current_setting('ledger.app_role'));
    execute format('grant select on ledger.story_clock to %I', current_setting('ledger.app_role'));
  end if;
end $$;
