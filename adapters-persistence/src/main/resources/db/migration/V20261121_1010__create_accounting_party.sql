create table accounting_party (
    tenant_id uuid,
    connection_id uuid not null,
    kind text not null,
    external_id text not null,
    name_hash text not null,
    traits_sealed bytea not null,
    parent_id text not null,
    is_active boolean not null,
    balance_minor bigint not null,
    currency char(3) not null,
    constraint accounting_party_pk primary key (tenant_id, connection_id, kind, external_id),
    constraint accounting_party_kind_known check (kind in ('CUSTOMER', 'VENDOR', 'EMPLOYEE'))
);

comment on table accounting_party is
    'A copy of everybody whom the accounting system knows by name, so that links are found without'
    ' waiting on it';
comment on column accounting_party.name_hash is
    'Keyed hash of the display name: all kinds share one list of names';
comment on column accounting_party.traits_sealed is
    'Names, addresses, numbers: personal data, sealed for the tenant';

create index accounting_party_name_idx
    on accounting_party (tenant_id, connection_id, name_hash);

select tieout_protect('accounting_party', 'select, insert, update');
