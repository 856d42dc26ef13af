-- A customer's statement and balance on a day read that customer's journals, not everybody's.
create index ledger_journal_account_idx on ledger_journal (tenant_id, account_id, effective_on);
