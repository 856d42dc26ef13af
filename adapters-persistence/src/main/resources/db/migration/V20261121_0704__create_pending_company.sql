create table pending_company (
    tenant_id uuid,
    brought_by text not null,
    company_sealed bytea not null,
    expires_at timestamptz not null,
    constraint pending_company_pk primary key (tenant_id)
);

comment on table pending_company is
    'Another company than before that waits for an administrator to confirm it; short-lived';
comment on column pending_company.company_sealed is
    'Name, tokens and profile, sealed for tenant and field';
comment on column pending_company.expires_at is 'Machine time';

select tieout_protect('pending_company');
