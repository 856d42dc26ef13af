create table controlled_act_view (
    tenant_id uuid,
    act_id uuid not null,
    version bigint not null,
    status text not null,
    kind text not null,
    subject text collate "C" not null,
    asked_by text not null,
    asked_at timestamptz not null,
    reason text not null,
    seen jsonb not null,
    ended_by text not null,
    ended_at timestamptz,
    ended_because text not null,
    constraint controlled_act_view_pk primary key (tenant_id, act_id),
    constraint controlled_act_view_ended_whole check ((status = 'ASKED') = (ended_at is null))
);

comment on table controlled_act_view is
    'Acts that need two people, as they stand; one row per request, from its own events';
comment on column controlled_act_view.subject is 'The id of the record the act is about';
comment on column controlled_act_view.seen is
    'What there was to see when it was asked for, in the stable form of SeenJson';
comment on column controlled_act_view.asked_at is 'Tenant time, as ended_at';

-- Of each kind, one act at a time waits for one subject.
create unique index controlled_act_view_waiting_unique
    on controlled_act_view (tenant_id, kind, subject) where status = 'ASKED';

create index controlled_act_view_newest_idx on controlled_act_view (tenant_id, asked_at, act_id);

select tieout_protect('controlled_act_view', 'select, insert, update');
