create table connection (
    id uuid not null,
    tenant_id uuid,
    company_id text not null,
    company_name text not null,
    status text not null,
    last_good_answer_at timestamptz,
    last_fault text not null default '',
    constraint connection_pk primary key (id),
    constraint connection_tenant_unique unique (tenant_id),
    constraint connection_company_unique unique (company_id),
    constraint connection_status_known check (status in ('CONNECTED', 'DISCONNECTED'))
);

comment on table connection is 'Which company of the accounting system each tenant is connected to';

select tieout_protect('connection', 'select, insert, update');
create policy system_reads_all on connection for select to tieout_app using (tieout_is_system());

create table connection_token (
    connection_id uuid not null,
    tenant_id uuid,
    access_sealed bytea not null,
    access_expires_at timestamptz not null,
    refresh_sealed bytea not null,
    refresh_expires_at timestamptz not null,
    issued_at timestamptz not null,
    constraint connection_token_pk primary key (connection_id),
    constraint connection_token_connection_fk
        foreign key (connection_id) references connection (id)
);

comment on table connection_token is 'The secrets of a connection, each sealed for tenant and field';

select tieout_protect('connection_token');

create table connection_lease (
    connection_id uuid not null,
    node text not null,
    epoch bigint not null,
    expires_at timestamptz not null,
    constraint connection_lease_pk primary key (connection_id),
    constraint connection_lease_epoch_positive check (epoch > 0)
);

comment on table connection_lease is
    'Which node owns a connection, on database time; the epoch grows with each new owner';

grant select, insert, update on connection_lease to tieout_app;
