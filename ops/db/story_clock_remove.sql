-- The story is told; from here on the database's clock is the only one.
do $$
begin
  if to_regclass('ledger.story_clock') is not null then
    drop trigger if exists story_clock on ledger_events.mt_events;
    drop function if exists ledger.tell_story_time();
    drop table ledger.story_clock;
  end if;
end $$;
