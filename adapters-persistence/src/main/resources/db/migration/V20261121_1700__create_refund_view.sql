create table refund_view (
    tenant_id uuid,
    refund_id uuid not null,
    version bigint not null,
    kind text not null,
    status text not null,
    account_id uuid not null,
    subject_id uuid not null,
    number text collate "C" not null,
    currency char(3) not null,
    amount_minor bigint not null,
    linked_minor bigint not null,
    paid_on date not null,
    from_id text not null,
    from_name text not null,
    connection_id uuid not null,
    document_id text,
    linked_as text,
    verdict text,
    last_problem text not null,
    asked_by text not null,
    allowed_by text not null,
    reason text not null,
    ordered_at timestamptz not null,
    changed_at timestamptz not null,
    constraint refund_view_pk primary key (tenant_id, refund_id),
    constraint refund_view_kind_known check (kind in ('CREDIT_MEMO', 'PAYMENT', 'SALE', 'BOUNCE')),
    constraint refund_view_status_known
        check (status in ('ORDERED', 'LANDED', 'SETTLED', 'REFUSED')),
    constraint refund_view_amount_positive check (amount_minor > 0),
    constraint refund_view_linked_not_negative check (linked_minor >= 0)
);

comment on table refund_view is
    'Money given back to customers as it stands; one row per refund, from its own events';
comment on column refund_view.subject_id is
    'The credit memo, payment or invoice that it gives back, by its id here';
comment on column refund_view.linked_minor is
    'What payments link of it; an expense counts only as far as they do';
comment on column refund_view.linked_as is 'The id by which payments name its document';

-- A number is free again once its refund is refused; a void has none.
create unique index refund_view_number_unique
    on refund_view (tenant_id, number) where status <> 'REFUSED' and number <> '';
create index refund_view_subject_idx on refund_view (tenant_id, subject_id);
create index refund_view_link_idx on refund_view (tenant_id, linked_as)
    where linked_as is not null;

select tieout_protect('refund_view', 'select, insert, update');
