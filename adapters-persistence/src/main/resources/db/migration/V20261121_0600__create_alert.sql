create table alert (
    id uuid not null default uuidv7(),
    tenant_id uuid,
    kind text not null,
    cause text not null,
    subject text not null,
    reason text not null,
    next_step text not null,
    times bigint not null default 1,
    first_at timestamptz not null,
    last_at timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    constraint alert_pk primary key (id),
    constraint alert_times_positive check (times > 0),
    constraint alert_acknowledged_whole
        check ((acknowledged_at is null) = (acknowledged_by is null))
);

comment on table alert is
    'What people must be told; one row per cause until somebody acknowledges it';
comment on column alert.subject is 'The record of the last time, as reason and next_step are';
comment on column alert.last_at is 'Tenant time, as first_at and acknowledged_at';

-- The open alert of a cause. Once acknowledged, the same cause opens a new one.
create unique index alert_open_idx on alert (tenant_id, kind, cause) where acknowledged_at is null;
create index alert_newest_idx on alert (tenant_id, last_at, id);

select tieout_protect('alert', 'select, insert, update');
