create table account_view (
    tenant_id uuid,
    account_id uuid not null,
    version bigint not null,
    reference text collate "C" not null,
    subject_id uuid not null,
    name_sealed text not null,
    name_hash text not null,
    email_sealed text not null,
    email_hash text not null,
    currency char(3) not null,
    term_days integer not null,
    zone text not null,
    connection_id uuid,
    customer_id text,
    opened_at timestamptz not null,
    constraint account_view_pk primary key (tenant_id, account_id),
    constraint account_view_reference_unique unique (tenant_id, reference),
    constraint account_view_customer_unique unique (tenant_id, connection_id, customer_id),
    constraint account_view_link_whole check ((connection_id is null) = (customer_id is null))
);

comment on table account_view is 'Accounts as they stand; one row per account, from its own events';
comment on column account_view.name_sealed is
    'Sealed under the subject''s key; empty when the event was replayed after its erasure';
comment on column account_view.name_hash is
    'Keyed hash of the normalised name, so that an exact name can be found; empty for none';

select tieout_protect('account_view', 'select, insert, update');
