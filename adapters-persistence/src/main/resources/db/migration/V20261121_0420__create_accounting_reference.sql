create table accounting_reference (
    tenant_id uuid,
    connection_id uuid not null,
    kind text not null,
    external_id text not null,
    name_key text not null,
    name text not null,
    name_sealed bytea,
    currency text not null,
    is_active boolean not null,
    constraint accounting_reference_pk primary key (tenant_id, connection_id, kind, external_id),
    constraint accounting_reference_kind_known check (kind in ('CUSTOMER', 'ITEM', 'CLASS')),
    constraint accounting_reference_customer_sealed
        check (case when kind = 'CUSTOMER' then name = '' and name_key = '' else name_sealed is null end)
);

comment on table accounting_reference is
    'A copy of the accounting system''s lists, so that no plan and no read waits on it';
comment on column accounting_reference.name is 'Empty for customers: theirs is personal and sealed';
comment on column accounting_reference.name_key is
    'The name in lower case; a column, because row-level security keeps lower(name) from any index';

create index accounting_reference_name_idx
    on accounting_reference (tenant_id, connection_id, kind, name_key) where is_active;

select tieout_protect('accounting_reference', 'select, insert, update');
