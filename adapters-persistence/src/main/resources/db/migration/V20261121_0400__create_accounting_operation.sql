create table accounting_operation (
    id uuid not null,
    tenant_id uuid,
    position bigint generated always as identity,
    connection_id uuid not null,
    kind text not null,
    target text not null,
    priority smallint not null,
    state text not null,
    work jsonb not null,
    request_id text not null,
    attempts integer not null default 0,
    queued_at timestamptz not null,
    next_attempt_at timestamptz not null,
    done_at timestamptz,
    epoch bigint not null default 0,
    last_fault text not null default '',
    next_step text not null default '',
    constraint accounting_operation_pk primary key (id),
    constraint accounting_operation_request_unique unique (connection_id, request_id),
    constraint accounting_operation_connection_fk
        foreign key (connection_id) references connection (id),
    constraint accounting_operation_state_known
        check (state in ('QUEUED', 'IN_FLIGHT', 'RETRYING', 'BLOCKED', 'DEAD', 'DONE')),
    constraint accounting_operation_done_has_time check ((state = 'DONE') = (done_at is not null))
);

comment on table accounting_operation is
    'The visible outbox: what Tieout wants of the accounting system, and how far each wish has come';
comment on column accounting_operation.position is
    'Order of queueing; tenant time may stand still, so queued_at does not tell';
comment on column accounting_operation.work is 'The exact work, in the stable form of WorkJson';
comment on column accounting_operation.next_attempt_at is 'Tenant time, as queued_at and done_at';
comment on column accounting_operation.epoch is 'Lease under which it was claimed last; 0 for none';

create index accounting_operation_waiting_idx
    on accounting_operation (connection_id, priority, position)
    where state in ('QUEUED', 'RETRYING');
create index accounting_operation_in_flight_idx
    on accounting_operation (connection_id) where state = 'IN_FLIGHT';
create index accounting_operation_target_idx on accounting_operation (connection_id, target);
create index accounting_operation_newest_idx on accounting_operation (tenant_id, queued_at, id);

select tieout_protect('accounting_operation', 'select, insert, update');
