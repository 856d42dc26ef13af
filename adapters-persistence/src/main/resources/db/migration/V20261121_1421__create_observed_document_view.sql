create table observed_document_view (
    tenant_id uuid,
    observed_id uuid not null,
    version bigint not null,
    kind text not null,
    state text not null,
    connection_id uuid not null,
    document_id text not null,
    account_id uuid not null,
    customer_id text not null,
    number text not null,
    issued_on date not null,
    due_on date not null,
    currency char(3) not null,
    total_minor bigint not null,
    balance_minor bigint not null,
    changed_at timestamptz not null,
    observed_at timestamptz not null,
    constraint observed_document_view_pk primary key (tenant_id, observed_id),
    constraint observed_document_view_document_unique
        unique (tenant_id, connection_id, kind, document_id),
    constraint observed_document_view_kind_known check (kind in ('INVOICE', 'CREDIT_MEMO')),
    constraint observed_document_view_state_known
        check (state in ('OPEN', 'SETTLED', 'VOIDED', 'DELETED', 'NOT_LINKED', 'OURS'))
);

comment on table observed_document_view is
    'Documents that others entered in the accounting system for our customers; one row each, from its own events';
comment on column observed_document_view.changed_at is
    'When the accounting system last changed it, as far as we have seen; observed_at is tenant time';

create index observed_document_view_issued_idx
    on observed_document_view (tenant_id, issued_on, observed_id);
create index observed_document_view_account_idx
    on observed_document_view (tenant_id, account_id, issued_on, observed_id);

select tieout_protect('observed_document_view', 'select, insert, update');

alter table receivable_movement_view
    drop constraint receivable_movement_view_kind_known,
    add constraint receivable_movement_view_kind_known
        check (document_kind in
            ('INVOICE', 'PAYMENT', 'CREDIT_MEMO', 'OBSERVED_INVOICE', 'OBSERVED_CREDIT_MEMO'));

comment on column receivable_movement_view.document_kind is
    'Of an observed one, somebody else is the author: it is counted and never touched';
comment on table payment_part_view is
    'What of each payment settles no invoice of ours: what waits for a person, and why, and what settles documents of others; zero once it does so no longer';
