create table refund_departure (
    tenant_id uuid,
    refund_id uuid not null,
    is_gone boolean not null,
    changes text not null,
    found_at timestamptz not null,
    constraint refund_departure_pk primary key (tenant_id, refund_id)
);

comment on table refund_departure is
    'Refunds whose document in the accounting system was deleted, or no longer says what landed; gone once it says so again';
comment on column refund_departure.changes is
    'Each field that changed, with both values, for people; empty when the document is gone';
comment on column refund_departure.found_at is 'Tenant time, when it was found first';

select tieout_protect('refund_departure', 'select, insert, update, delete');
