create table sweep_position (
    tenant_id uuid,
    connection_id uuid not null,
    entity text not null,
    through_at timestamptz not null,
    swept_at timestamptz not null,
    stage text,
    since_at timestamptz,
    start integer,
    after text,
    as_of timestamptz,
    records integer,
    constraint sweep_position_pk primary key (tenant_id, connection_id, entity),
    constraint sweep_position_connection_fk foreign key (connection_id) references connection (id),
    constraint sweep_position_stage_known check (stage in ('CHANGED', 'KNOWN')),
    constraint sweep_position_catch_up_whole
        check (num_nulls(stage, since_at, start, after, as_of, records) in (0, 6))
);

comment on table sweep_position is
    'How far the changes of each kind of record in the accounting system have been swept';
comment on column sweep_position.through_at is
    'Every change before it, in the accounting system''s time, is in the inbox';
comment on column sweep_position.swept_at is 'Tenant time';
comment on column sweep_position.stage is
    'What a catch-up in pages is reading; null while none is under way, as the columns behind it';

select tieout_protect('sweep_position', 'select, insert, update');

alter table notice add column is_swept boolean not null default false;

comment on column notice.is_swept is
    'Whether we found it by asking; otherwise the accounting system told us';
