create table sweep_agreement (
    id uuid not null,
    tenant_id uuid,
    position bigint generated always as identity,
    every_seconds integer not null,
    agreed_by text not null,
    agreed_at timestamptz not null,
    constraint sweep_agreement_pk primary key (id),
    constraint sweep_agreement_every_positive check (every_seconds > 0)
);

comment on table sweep_agreement is
    'How often changes in the accounting system are swept; never changed, the latest counts';
comment on column sweep_agreement.agreed_at is 'Tenant time';

create index sweep_agreement_newest_idx on sweep_agreement (tenant_id, position);

select tieout_protect('sweep_agreement', 'select, insert');

-- How well webhooks tell of changes is asked at every sweep.
create index notice_happened_idx on notice (connection_id, happened_at);
