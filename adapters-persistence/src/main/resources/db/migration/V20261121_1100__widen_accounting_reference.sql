alter table accounting_reference
    drop constraint accounting_reference_kind_known,
    add constraint accounting_reference_kind_known
        check (kind in ('CUSTOMER', 'ITEM', 'CLASS', 'ACCOUNT', 'TERM', 'TAX_CODE', 'DEPARTMENT')),
    add column account_type text not null default '',
    add column account_classification text not null default '',
    add column due_days integer;

comment on column accounting_reference.account_type is
    'An account''s type in the words of the accounting system; empty for other kinds';
comment on column accounting_reference.due_days is
    'A term''s days until due; null for a term that falls due on a day of the month, and for other kinds';
