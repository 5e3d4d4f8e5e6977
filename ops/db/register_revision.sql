-- How often each register has changed. The database raises it in the transaction that changes the register, whoever writes and however,
-- so that a node may keep answers in memory and never give one that another node's import has made old.
create table if not exists ledger.register_revision (
  register text primary key,
  revision bigint not null default 0);
insert into ledger.register_revision (register) values ('organisation'), ('suppliers'), ('policy'), ('keys') on conflict do nothing;

-- Before the statement: who changes a register takes its revision before any of its rows. Once in a transaction is enough.
create or replace function ledger.raise_register_revision() returns trigger
  language plpgsql set search_path = pg_catalog as $$
declare
  mark text := 'ledger.raised_' || tg_argv[0];
begin
  if current_setting(mark, true) is distinct from pg_current_xact_id()::text then
    update ledger.register_revision set revision = revision + 1 where register = tg_argv[0];
    perform set_config(mark, pg_current_xact_id()::text, true);
  end if;
  return null;
end $$;

do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('organisation', 'ledger.mt_doc_employee'), ('organisation', 'ledger_forgettable.mt_doc_personcard'), ('organisation', 'ledger.mt_doc_organisationunit'),
      ('suppliers', 'ledger.mt_doc_supplier'), ('suppliers', 'ledger_forgettable.mt_doc_suppliercard'), ('suppliers', 'ledger.mt_doc_suppliertie'), ('suppliers', 'ledger.mt_doc_procurement'), ('policy', 'ledger.mt_doc_policypackcard'), ('keys', 'ledger_forgettable.mt_doc_destroyedsubject')
    ) as t(register, relation)
  loop
    if exists (select 1 from pg_trigger where tgname = 'register_revision' and tgrelid = wanted.relation::regclass and tgenabled = 'A') then
      continue;
    end if;
    execute format('create or replace trigger register_revision before insert or update or delete or truncate on %s for each statement execute function ledger.raise_register_revision(%L)',
      wanted.relation::regclass, wanted.register);
    execute format('alter table %s enable always trigger register_revision', wanted.relation::regclass);
  end loop;
end $$;
