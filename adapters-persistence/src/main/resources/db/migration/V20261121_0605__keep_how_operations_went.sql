alter table accounting_operation
    add column turn text not null default 'NOBODY',
    add column version bigint not null default 0,
    add column may_be_done boolean not null default false,
    add column given_up_by text,
    add column given_up_for text,
    drop constraint accounting_operation_state_known,
    add constraint accounting_operation_state_known
        check (state in
            ('QUEUED', 'IN_FLIGHT', 'RETRYING', 'BLOCKED', 'DEAD', 'DISMISSED', 'DONE')),
    add constraint accounting_operation_given_up_whole
        check ((given_up_by is null) = (given_up_for is null));

comment on column accounting_operation.turn is 'Who can do something about its last fault';
comment on column accounting_operation.version is
    'Grows with every change, by whomever: what a person looked at when deciding about it';
comment on column accounting_operation.may_be_done is
    'An attempt had no readable answer, so it may have taken effect; then nobody may give it up unseen';
comment on column accounting_operation.given_up_by is
    'Who wants it no more: the worker looks whether it took effect instead of doing it';

create function tieout_next_version() returns trigger
    language plpgsql as $$
begin
    new.version := old.version + 1;
    return new;
end
$$;

comment on function tieout_next_version() is
    'Counts the changes of a row, so that no statement can forget to';

create trigger accounting_operation_version before update on accounting_operation
    for each row execute function tieout_next_version();

create table operation_attempt (
    id uuid not null default uuidv7(),
    tenant_id uuid,
    operation_id uuid not null,
    attempt integer not null,
    request_id text not null,
    outcome text not null,
    fault text not null,
    ended_at timestamptz not null,
    constraint operation_attempt_pk primary key (id),
    constraint operation_attempt_once unique (operation_id, attempt),
    constraint operation_attempt_operation_fk
        foreign key (operation_id) references accounting_operation (id)
);

comment on table operation_attempt is
    'How each attempt of an operation ended; append only';
comment on column operation_attempt.ended_at is 'Tenant time';
comment on column operation_attempt.outcome is
    'The state it left the operation in, or UNKNOWN when its node stopped before the answer came';

create index operation_attempt_newest_idx on operation_attempt (tenant_id, operation_id, ended_at, id);

select tieout_protect('operation_attempt', 'select, insert');

create table operation_change (
    id uuid not null default uuidv7(),
    tenant_id uuid,
    operation_id uuid not null,
    deed text not null,
    actor text not null,
    origin text not null,
    reason text not null,
    differences jsonb not null,
    changed_at timestamptz not null,
    constraint operation_change_pk primary key (id),
    constraint operation_change_operation_fk
        foreign key (operation_id) references accounting_operation (id)
);

comment on table operation_change is
    'What people did to operations: who, when, from where, why, and each field before and after; append only';
comment on column operation_change.differences is 'A list of {field, before, after}';
comment on column operation_change.changed_at is 'Tenant time';

create index operation_change_newest_idx on operation_change (tenant_id, operation_id, changed_at, id);

select tieout_protect('operation_change', 'select, insert');

create index accounting_operation_due_idx on accounting_operation (tenant_id, next_attempt_at, id);
create index accounting_operation_by_target_idx
    on accounting_operation (tenant_id, target, queued_at, id);
