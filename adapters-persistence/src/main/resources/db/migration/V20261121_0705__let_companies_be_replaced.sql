alter table connection
    add column is_present boolean not null default true,
    drop constraint connection_tenant_unique,
    drop constraint connection_company_unique,
    add constraint connection_tenant_company_unique unique (tenant_id, company_id);

comment on column connection.is_present is
    'False for a company that was replaced by another; its id waits for its return';

create unique index connection_tenant_unique on connection (tenant_id) where is_present;
create unique index connection_company_unique on connection (company_id) where is_present;
