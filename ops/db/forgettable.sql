-- What can be forgotten: keys, and words in clear made to search in. It has a schema of its own, so that the ledger's backup leaves it out (ops/runbooks/backup-and-erasure.md).
-- Run by the owner before Marten's schema; what an earlier build kept among the documents moves here.
create schema if not exists ledger_forgettable;
do $$
declare
  relation text;
begin
  foreach relation in array array['mt_doc_subjectkey', 'mt_doc_gifttext', 'mt_doc_interesttext', 'mt_doc_idempotentanswer', 'mt_doc_personcard', 'mt_doc_suppliercard'] loop
    if to_regclass('ledger.' || relation) is not null and to_regclass('ledger_forgettable.' || relation) is null then
      execute format('alter table ledger.%I set schema ledger_forgettable', relation);
    end if;
  end loop;
end $$;
