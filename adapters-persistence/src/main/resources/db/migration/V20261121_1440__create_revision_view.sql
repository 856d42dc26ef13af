create table revision_view (
    tenant_id uuid,
    revision_id uuid not null,
    version bigint not null,
    invoice_id uuid not null,
    account_id uuid not null,
    status text not null,
    number text not null,
    currency char(3) not null,
    issued_on date not null,
    due_on date not null,
    memo text not null,
    lines jsonb not null,
    discount jsonb not null,
    subtotal_minor bigint not null,
    discount_minor bigint not null,
    total_minor bigint not null,
    makers text[] not null,
    approved_by text not null,
    last_problem text not null,
    ordered_operation uuid,
    landed_operation uuid,
    changed_at timestamptz not null,
    constraint revision_view_pk primary key (tenant_id, revision_id),
    constraint revision_view_invoice_unique unique (tenant_id, invoice_id),
    constraint revision_view_status_known
        check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'LANDED', 'WITHDRAWN'))
);

comment on table revision_view is
    'What landed invoices are to say instead; one row per invoice that was ever revised, the latest revision';
comment on column revision_view.lines is 'In the stable form of LinesJson';
comment on column revision_view.discount is 'In the stable form of DiscountJson';
comment on column revision_view.ordered_operation is
    'The operation that pushes the approved revision; null until one was approved';
comment on column revision_view.landed_operation is
    'The operation whose document stands for the invoice; null until a revision landed';
comment on column revision_view.changed_at is 'Tenant time';

select tieout_protect('revision_view', 'select, insert, update');
