create table go_live_decision (
    id uuid not null,
    tenant_id uuid,
    connection_id uuid not null,
    position bigint generated always as identity,
    cutoff_on date,
    decided_by text not null,
    reason text not null,
    decided_at timestamptz not null,
    constraint go_live_decision_pk primary key (id),
    constraint go_live_decision_connection_fk foreign key (connection_id) references connection (id)
);

comment on table go_live_decision is
    'What was decided about going live; never changed, the latest counts';
comment on column go_live_decision.cutoff_on is
    'The first day whose documents are pushed; null where somebody accepts that balances differ';
comment on column go_live_decision.decided_at is 'Tenant time';

create index go_live_decision_newest_idx on go_live_decision (tenant_id, connection_id, position);

select tieout_protect('go_live_decision', 'select, insert');
