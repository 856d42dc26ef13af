-- What a customer paid for those below it moves the receivables of both from here on. Where an invoice
-- took such money before, the next start posts it, so no tenant counts as filled in until then.
alter table ledger_backfill no force row level security;
delete from ledger_backfill;
alter table ledger_backfill force row level security;

comment on column receivable_movement_view.unapplied_minor is
    'Change of money and credit that settles nothing yet: a receipt or a credit memo lowers it,
    settling an invoice raises it, and so does the payment that brings a credit memo to bear; what
    another customer''s money settled is taken from who owed and raised for who paid';
