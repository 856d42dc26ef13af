create table payment_view (
    tenant_id uuid,
    payment_id uuid not null,
    version bigint not null,
    account_id uuid,
    connection_id uuid not null,
    document_id text not null,
    reference text not null,
    received_on date not null,
    currency char(3) not null,
    total_minor bigint not null,
    applied_minor bigint not null,
    queued_minor bigint not null,
    reversed_minor bigint not null,
    constraint payment_view_pk primary key (tenant_id, payment_id),
    constraint payment_view_no_cent_twice
        check (applied_minor >= 0 and queued_minor >= 0 and reversed_minor >= 0
            and applied_minor + queued_minor <= total_minor)
);

comment on table payment_view is 'Payments as they stand; one row per payment, from its own events';
comment on column payment_view.account_id is 'Null while the payer is linked to no account';
comment on column payment_view.reversed_minor is 'The highest total ever seen, less the present one';

create table payment_part_view (
    tenant_id uuid,
    payment_id uuid not null,
    document_id text not null,
    reason text not null,
    currency char(3) not null,
    queued_minor bigint not null,
    constraint payment_part_view_not_negative check (queued_minor >= 0),
    constraint payment_part_view_pk primary key (tenant_id, payment_id, document_id, reason)
);

comment on table payment_part_view is
    'What of each payment waits for a person, and why; zero once it waits no longer';
comment on column payment_part_view.document_id is
    'The accounting system''s id of the document that this part pays';

create index payment_part_view_document_idx
    on payment_part_view (tenant_id, document_id) where queued_minor > 0;

select tieout_protect('payment_view', 'select, insert, update');
select tieout_protect('payment_part_view', 'select, insert, update');
