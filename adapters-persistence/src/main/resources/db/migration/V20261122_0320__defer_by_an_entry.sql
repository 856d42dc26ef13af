alter table invoice_view add column is_deferring boolean not null default false;
alter table credit_memo_view add column is_deferring boolean not null default false;

comment on column invoice_view.is_deferring is
    'Whether it was signed with an entry beside it that defers what its items credit to income';
comment on column credit_memo_view.is_deferring is
    'Whether it was signed with an entry beside it that takes back what was deferred';

create table deferral_view (
    tenant_id uuid not null default nullif(current_setting('tieout.tenant', true), '')::uuid,
    deferral_id uuid not null,
    part integer not null,
    document_id uuid not null,
    reverses integer not null,
    journal_id uuid,
    number text not null,
    effective_on date not null,
    currency char(3) not null,
    amount_minor bigint not null,
    status text not null,
    entry_document_id text not null,
    problem text not null,
    is_taken_back boolean not null,
    recorded_at timestamptz not null,
    constraint deferral_view_pk primary key (tenant_id, deferral_id, part),
    constraint deferral_view_part_counted check (part > 0 and reverses >= 0 and reverses < part),
    constraint deferral_view_status_known check (status in ('POSTING', 'POSTED', 'REFUSED'))
);

create index deferral_view_document_idx on deferral_view (tenant_id, document_id);

comment on table deferral_view is
    'Entries beside invoices and credit memos that defer what their items credit to income';
comment on column deferral_view.document_id is 'The invoice or the credit memo, as known here';
comment on column deferral_view.reverses is 'The part that it takes back; 0 for none';
comment on column deferral_view.journal_id is 'What it posted; null where that was taken back before';
comment on column deferral_view.amount_minor is
    'What is deferred more by it, in the currency of the document; negative where less is';
comment on column deferral_view.entry_document_id is 'The entry in the books; empty until it stands there';

create index ledger_journal_about_idx on ledger_journal (tenant_id, about_id)
    where about_id is not null;

select tieout_protect('deferral_view', 'select, insert, update, delete');
