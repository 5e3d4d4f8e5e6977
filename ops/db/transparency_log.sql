-- The transparency log: what the sequencer has made of the events. Rows are only ever added; see append_only.sql and privileges.sql.
-- Run by the owner after Marten's schema is in place; repeating it changes nothing.
create schema if not exists ledger_log;

-- Which log this is. A copy of the database that goes on by itself would be the same log with two futures: its key is kept outside.
create table if not exists ledger_log.log (
  one boolean primary key default true check (one),
  id uuid not null default gen_random_uuid(),
  organisation text not null,
  begun_at timestamptz not null default now());

-- One event, one leaf: its dense index, the entry that is hashed (the salt is in it), and the hash.
create table if not exists ledger_log.leaf (
  index bigint primary key check (index >= 0),
  seq_id bigint not null unique,
  entry bytea not null,
  hash bytea not null check (length(hash) = 32));

-- Full tiles, and the root of each, which is a hash of the level above. Partial tiles are read off the leaves and the roots.
create table if not exists ledger_log.tile (
  level smallint not null check (level between 0 and 63),
  index bigint not null check (index >= 0),
  root bytea not null check (length(root) = 32),
  hashes bytea not null check (length(hashes) = 8192),
  primary key (level, index));
alter table ledger_log.tile alter column hashes set storage external;

-- Every head that was signed. settled: events with a sequence number up to there all have their leaf, and none with a lower one can still come.
create table if not exists ledger_log.checkpoint (
  number bigint generated always as identity primary key,
  size bigint not null check (size >= 0),
  root bytea not null check (length(root) = 32),
  settled bigint not null check (settled >= 0),
  note text not null,
  signed_at timestamptz not null default now());

-- What witnesses said to heads of ours: one line of a signed note each. A head and its witness (its public key) once.
create table if not exists ledger_log.cosignature (
  checkpoint bigint not null,
  witness text not null,
  line text not null,
  cosigned_at timestamptz not null,
  primary key (checkpoint, witness));
create index if not exists cosignature_witness on ledger_log.cosignature (witness, checkpoint);

-- What this node saw as a witness of other logs: the last head of each. It only moves forwards.
create table if not exists ledger_log.witnessed (
  origin text primary key,
  size bigint not null check (size >= 0),
  root bytea not null check (length(root) = 32),
  note text not null,
  cosigned_at timestamptz not null default now());

-- Which size of the log covers a position of the ledger.
create index if not exists checkpoint_settled on ledger_log.checkpoint (settled, number);
