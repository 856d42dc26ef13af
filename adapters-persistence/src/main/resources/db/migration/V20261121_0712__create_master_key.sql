create table master_key (
    id text not null,
    position bigint generated always as identity,
    introduced_at timestamptz not null default now(),
    constraint master_key_pk primary key (id)
);

comment on table master_key is
    'The names of the master keys, never the keys, in the order in which each became the current one';
comment on column master_key.introduced_at is 'Machine time';

grant select, insert on master_key to tieout_app;

-- Which master keys are still needed is asked at each start, how much each still wraps all the time.
create index subject_key_master_idx on subject_key (master_key_id, tenant_id);
