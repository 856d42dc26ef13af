create table recorded_payment_view (
    tenant_id uuid,
    recorded_id uuid not null,
    version bigint not null,
    payment_id uuid not null,
    account_id uuid not null,
    connection_id uuid not null,
    processor text not null,
    reference text not null,
    received_on date not null,
    currency char(3) not null,
    gross_minor bigint not null,
    fee_minor bigint not null,
    status text not null,
    document_id text not null,
    problem text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint recorded_payment_view_pk primary key (tenant_id, recorded_id),
    constraint recorded_payment_view_reference_unique unique (tenant_id, processor, reference),
    constraint recorded_payment_view_fee_within check (fee_minor >= 0 and fee_minor <= gross_minor),
    constraint recorded_payment_view_status_known
        check (status in ('SUSPECTED_DUPLICATE', 'BOOKING', 'BOOKED', 'REFUSED', 'DROPPED'))
);

comment on table recorded_payment_view is
    'Payments that were known here before the books had them; one row each, from its own events';
comment on column recorded_payment_view.payment_id is
    'The payment that says where its money is; there is none until it counts';
comment on column recorded_payment_view.document_id is 'Empty until it stands in the books';
comment on column recorded_payment_view.recorded_at is 'Tenant time';

create index recorded_payment_view_recorded_idx
    on recorded_payment_view (tenant_id, recorded_at, recorded_id);
create index recorded_payment_view_payment_idx on recorded_payment_view (tenant_id, payment_id);
create index recorded_payment_view_document_idx
    on recorded_payment_view (tenant_id, connection_id, document_id) where document_id <> '';
create index recorded_payment_view_like_idx
    on recorded_payment_view (tenant_id, account_id, received_on, gross_minor);

create table recorded_payment_suspect_view (
    tenant_id uuid,
    recorded_id uuid not null,
    payment_id uuid not null,
    state text not null,
    constraint recorded_payment_suspect_view_pk primary key (tenant_id, recorded_id, payment_id),
    constraint recorded_payment_suspect_view_state_known
        check (state in ('OPEN', 'SAME', 'ANOTHER'))
);

comment on table recorded_payment_suspect_view is
    'Payments in the books that may be, or were once thought to be, one that was recorded here';

create index payment_view_like_idx
    on payment_view (tenant_id, account_id, received_on, total_minor);

select tieout_protect('recorded_payment_view', 'select, insert, update');
select tieout_protect('recorded_payment_suspect_view', 'select, insert, update');
