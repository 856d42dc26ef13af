create table invoice_view (
    tenant_id uuid,
    invoice_id uuid not null,
    version bigint not null,
    status text not null,
    account_id uuid not null,
    number text collate "C" not null,
    currency char(3) not null,
    issued_on date not null,
    due_on date not null,
    memo text not null,
    lines jsonb not null,
    discount jsonb not null,
    subtotal_minor bigint not null,
    discount_minor bigint not null,
    total_minor bigint not null,
    charged_minor bigint not null,
    balance_minor bigint not null,
    connection_id uuid,
    document_id text,
    document_number text not null,
    document_version text not null,
    last_problem text not null,
    makers text[] not null,
    approved_by text not null,
    drafted_at timestamptz not null,
    changed_at timestamptz not null,
    constraint invoice_view_pk primary key (tenant_id, invoice_id),
    constraint invoice_view_document_unique unique (tenant_id, connection_id, document_id),
    constraint invoice_view_link_whole check ((connection_id is null) = (document_id is null)),
    constraint invoice_view_balance_within_charge check (balance_minor between 0 and charged_minor)
);

comment on table invoice_view is 'Invoices as they stand; one row per invoice, from its own events';
comment on column invoice_view.lines is 'Lines with their amounts, in the stable form of LinesJson';
comment on column invoice_view.charged_minor is
    'What the customer is charged: the total, or what landed in the accounting system; 0 once voided';

-- A number is free again once its invoice is voided.
create unique index invoice_view_number_unique
    on invoice_view (tenant_id, number) where status <> 'VOIDED';

create index invoice_view_issued_idx on invoice_view (tenant_id, issued_on, invoice_id);
create index invoice_view_due_idx on invoice_view (tenant_id, due_on, invoice_id);
create index invoice_view_number_idx on invoice_view (tenant_id, number, invoice_id);
create index invoice_view_account_idx
    on invoice_view (tenant_id, account_id, issued_on, invoice_id);

select tieout_protect('invoice_view', 'select, insert, update');
