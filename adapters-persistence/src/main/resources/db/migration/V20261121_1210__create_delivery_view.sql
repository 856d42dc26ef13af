create table delivery_view (
    tenant_id uuid,
    delivery_id uuid not null,
    version bigint not null,
    invoice_id uuid not null,
    account_id uuid not null,
    status text not null,
    subject_id uuid not null,
    to_sealed text not null,
    reason text not null,
    ordered_by text not null,
    ordered_at timestamptz not null,
    ended_at timestamptz,
    constraint delivery_view_pk primary key (tenant_id, delivery_id),
    constraint delivery_view_status_known check (status in ('QUEUED', 'SENT', 'FAILED')),
    constraint delivery_view_end_has_time check ((status = 'QUEUED') = (ended_at is null))
);

comment on table delivery_view is
    'Orders to send invoices by e-mail as they stand; one row per order, from its own events';
comment on column delivery_view.to_sealed is 'The address, sealed under its subject''s key';

create index delivery_view_invoice_idx on delivery_view (tenant_id, invoice_id);

select tieout_protect('delivery_view', 'select, insert, update');
