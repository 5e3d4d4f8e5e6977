-- Tables and indexes beside Marten's own. Run by the owner after Marten's schema is in place; repeating it changes nothing.

-- The last number given out, by series and year; moves in the transaction that uses the number, so that no hole is seen.
create table if not exists ledger.case_number (
  series text not null,
  year integer not null,
  last integer not null check (last >= 0),
  primary key (series, year));

-- Numbers drawn from the counter and not used yet. A transaction takes the lowest that no other is taking; if it falls back, the number is there again.
create table if not exists ledger.case_number_free (
  series text not null,
  year integer not null,
  number integer not null,
  primary key (series, year, number));

-- Files of a matter, encrypted under the matter's key; their digests are in the ledger.
create table if not exists ledger.attachment (
  id uuid primary key,
  gift_id uuid not null,
  content bytea not null);
alter table ledger.attachment alter column content set storage external;

-- Files of reports of improper influence, encrypted under the report's key; the ledger holds the digest of the encrypted bytes.
create table if not exists ledger.influence_evidence (
  id uuid primary key,
  report_id uuid not null,
  content bytea not null);
alter table ledger.influence_evidence alter column content set storage external;
create index if not exists influence_evidence_report on ledger.influence_evidence (report_id);

-- Where the words of a matter are destroyed its files go with them: nobody could read them any more. The application may not remove a file; a destruction that is noted does.
create or replace function ledger_forgettable.remove_files() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from ledger.attachment where gift_id = new.id;
  delete from ledger.influence_evidence where report_id = new.id;
  return null;
end $$;
create or replace trigger destroyed_files after insert on ledger_forgettable.mt_doc_destroyedsubject for each row execute function ledger_forgettable.remove_files();
delete from ledger.attachment a using ledger_forgettable.mt_doc_destroyedsubject d where a.gift_id = d.id;

-- What an instant resolved to when it was first asked about: the answer given once is the answer always.
create table if not exists ledger.known_at (
  instant timestamptz primary key,
  position bigint not null,
  resolved_at timestamptz not null default now());

-- Which build migrated this database last; the same build need not look again.
create table if not exists ledger.schema_build (
  one boolean primary key default true check (one),
  build uuid not null,
  at timestamptz not null default now());

-- Finds every matter that ever named a person, a counterparty or a procurement. Not buffered: an as-of page pays for what it shows, not for what was declared just now.
create index if not exists gift_parties on ledger.mt_doc_giftsummary using gin ((data -> 'parties') jsonb_path_ops) with (fastupdate = off);
create index if not exists interest_parties on ledger.mt_doc_interestsummary using gin ((data -> 'parties') jsonb_path_ops) with (fastupdate = off);
create index if not exists procurement_declaration_parties on ledger.mt_doc_procurementdeclarationsummary using gin ((data -> 'parties') jsonb_path_ops) with (fastupdate = off);
create index if not exists recusal_parties on ledger.mt_doc_recusalsummary using gin ((data -> 'parties') jsonb_path_ops) with (fastupdate = off);

-- Words in a matter, any part of them.
create extension if not exists pg_trgm with schema public;
create index if not exists gift_search on ledger_forgettable.mt_doc_gifttext using gin ((data ->> 'search') public.gin_trgm_ops);
create index if not exists interest_search on ledger_forgettable.mt_doc_interesttext using gin ((data ->> 'search') public.gin_trgm_ops);

-- The same for secondary occupations and measures.
create index if not exists secondary_occupation_parties on ledger.mt_doc_secondaryoccupationsummary using gin ((data -> 'parties') jsonb_path_ops) with (fastupdate = off);
create index if not exists measure_parties on ledger.mt_doc_measuresummary using gin ((data -> 'parties') jsonb_path_ops) with (fastupdate = off);

-- What waits for a function, and whom a gift or an interest was told to: few of all rows, so that the others pay nothing.
create index if not exists gift_of_function on ledger.mt_doc_giftsummary ((data ->> 'toRole'), due_on, id) where approver_id is null and data ->> 'toRole' is not null;
create index if not exists gift_notified on ledger.mt_doc_giftsummary using gin ((data -> 'notified') jsonb_path_ops) with (fastupdate = off) where data -> 'notified' <> '[]';
create index if not exists gift_escalated on ledger.mt_doc_giftsummary using gin ((data -> 'escalatedTo') jsonb_path_ops) with (fastupdate = off) where data -> 'escalatedTo' <> '[]';
create index if not exists interest_escalated on ledger.mt_doc_interestsummary using gin ((data -> 'escalatedTo') jsonb_path_ops) with (fastupdate = off) where data -> 'escalatedTo' <> '[]';
create index if not exists secondary_occupation_escalated on ledger.mt_doc_secondaryoccupationsummary using gin ((data -> 'escalatedTo') jsonb_path_ops) with (fastupdate = off) where data -> 'escalatedTo' <> '[]';
create index if not exists procurement_declaration_escalated on ledger.mt_doc_procurementdeclarationsummary using gin ((data -> 'escalatedTo') jsonb_path_ops) with (fastupdate = off) where data -> 'escalatedTo' <> '[]';
create index if not exists measure_escalated on ledger.mt_doc_measuresummary using gin ((data -> 'escalatedTo') jsonb_path_ops) with (fastupdate = off) where data -> 'escalatedTo' <> '[]';

-- What a policy tried on history would have changed, one row a declaration. Beside the ledger: nothing rests on it, and a trial can be repeated.
create table if not exists ledger.policy_replay_change (
  replay_id uuid not null,
  occurred_on date not null,
  gift_id uuid not null,
  case_number text not null,
  unit_code text not null,
  giver text,
  was text not null,
  becomes text not null,
  move text not null,
  because text[] not null,
  primary key (replay_id, occurred_on, gift_id));
