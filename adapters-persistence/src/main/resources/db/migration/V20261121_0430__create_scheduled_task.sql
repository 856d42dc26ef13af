-- The columns are db-scheduler's (its postgresql_tables.sql, version 16); it belongs to no tenant.
create table scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint scheduled_task_pk primary key (task_name, task_instance)
);

comment on table scheduled_task is
    'When each recurring job of the house is due, and which node runs it, on machine time';

create index scheduled_task_due_idx on scheduled_task (execution_time);
create index scheduled_task_heartbeat_idx on scheduled_task (last_heartbeat);

grant select, insert, update, delete on scheduled_task to tieout_app;
