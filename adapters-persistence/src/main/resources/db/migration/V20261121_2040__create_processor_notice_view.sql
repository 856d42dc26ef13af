create table processor_notice_view (
    tenant_id uuid,
    notice_id uuid not null,
    version bigint not null,
    processor text not null,
    event_id text not null,
    type text not null,
    reference text not null,
    status text not null,
    outcome text not null,
    received_at timestamptz not null,
    constraint processor_notice_view_pk primary key (tenant_id, notice_id),
    constraint processor_notice_view_event_unique unique (tenant_id, processor, event_id),
    constraint processor_notice_view_status_known
        check (status in ('RECEIVED', 'WAITING', 'HANDLED'))
);

comment on table processor_notice_view is
    'What processors of payments reported; one row for each notice, from its own events';
comment on column processor_notice_view.reference is
    'What the processor calls the charge it is about; empty for none';
comment on column processor_notice_view.received_at is 'Tenant time';

create index processor_notice_view_received_idx
    on processor_notice_view (tenant_id, received_at, notice_id);

create index processor_notice_view_waiting_idx
    on processor_notice_view (tenant_id, processor, reference)
    where status = 'WAITING';

create table processor_secret (
    tenant_id uuid,
    processor text not null,
    present_sealed bytea not null,
    previous_sealed bytea,
    address text not null,
    set_by text not null,
    set_at timestamptz not null,
    constraint processor_secret_pk primary key (tenant_id, processor),
    constraint processor_secret_processor_known
        check (processor in ('STRIPE', 'PAYPAL', 'SQUARE'))
);

comment on table processor_secret is
    'By what the notices of processors are proved, sealed; the one before counts until the next';
comment on column processor_secret.address is
    'Where the processor sends to, for one that signs it too; empty for others';
comment on column processor_secret.set_at is 'Tenant time';

select tieout_protect('processor_notice_view', 'select, insert, update');
select tieout_protect('processor_secret', 'select, insert, update');
