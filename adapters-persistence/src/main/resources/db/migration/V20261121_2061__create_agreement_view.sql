create table agreement_view (
    tenant_id uuid,
    agreement_id uuid not null,
    version bigint not null,
    account_id uuid not null,
    reference text not null,
    status text not null,
    state jsonb not null,
    next_due_on date,
    posted_through date,
    made_by text not null,
    made_at timestamptz not null,
    approved_by text not null,
    constraint agreement_view_pk primary key (tenant_id, agreement_id),
    constraint agreement_view_reference_unique unique (tenant_id, reference),
    constraint agreement_view_status_known check (status in ('DRAFT', 'IN_FORCE', 'CANCELLED'))
);

comment on table agreement_view is
    'Agreements as they stand: one row each, from its own events';
comment on column agreement_view.state is
    'What is agreed, earned, billed and posted, in the stored form of the aggregate';
comment on column agreement_view.next_due_on is
    'The day on which the next invoice is due to be drafted; null for none';
comment on column agreement_view.posted_through is
    'The last day of the last month that is recognised; null for none';
comment on column agreement_view.made_at is 'Tenant time';

create index agreement_view_made_idx on agreement_view (tenant_id, made_at, agreement_id);
create index agreement_view_due_idx
    on agreement_view (tenant_id, next_due_on) where next_due_on is not null;

create table agreement_invoice_view (
    tenant_id uuid,
    invoice_id uuid not null,
    agreement_id uuid not null,
    product text not null,
    issued_on date not null,
    served_from date not null,
    served_to date not null,
    currency char(3) not null,
    amount_minor bigint not null,
    constraint agreement_invoice_view_pk primary key (tenant_id, invoice_id)
);

comment on table agreement_invoice_view is
    'Invoices that were drafted for what was due under an agreement';
comment on column agreement_invoice_view.product is
    'The product whose revenue follows the schedule of the agreement';

create index agreement_invoice_view_agreement_idx
    on agreement_invoice_view (tenant_id, agreement_id, issued_on, invoice_id);

select tieout_protect('agreement_view', 'select, insert, update');
select tieout_protect('agreement_invoice_view', 'select, insert');
