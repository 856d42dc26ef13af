create table call_journal (
    connection_id uuid not null,
    tenant_id uuid,
    epoch bigint not null,
    is_complete boolean not null,
    constraint call_journal_pk primary key (connection_id),
    constraint call_journal_connection_fk foreign key (connection_id) references connection (id)
);

comment on table call_journal is
    'Whether a connection''s owner wrote down every call it made; if not, the next one begins slowly';
comment on column call_journal.epoch is 'Lease of the owner who opened it last';

select tieout_protect('call_journal', 'select, insert, update');

create table accounting_call (
    connection_id uuid not null,
    tenant_id uuid,
    position bigint generated always as identity,
    answered_at timestamptz not null,
    label text not null,
    ending text not null,
    took_millis integer not null,
    is_batch boolean not null,
    request_id text not null,
    transaction_id text not null,
    constraint accounting_call_pk primary key (connection_id, position),
    constraint accounting_call_connection_fk
        foreign key (connection_id) references connection (id)
);

comment on table accounting_call is
    'Calls of the last hour, so that a new owner of a connection keeps its limits';
comment on column accounting_call.answered_at is 'Tenant time';
comment on column accounting_call.transaction_id is
    'The accounting system''s own name of the call, which its support asks for';

create index accounting_call_recent_idx on accounting_call (connection_id, answered_at);

select tieout_protect('accounting_call', 'select, insert, delete');

create table call_minute (
    connection_id uuid not null,
    tenant_id uuid,
    minute_at timestamptz not null,
    ending text not null,
    took_bucket smallint not null,
    calls bigint not null,
    constraint call_minute_pk primary key (connection_id, minute_at, ending, took_bucket),
    constraint call_minute_connection_fk foreign key (connection_id) references connection (id),
    constraint call_minute_calls_positive check (calls > 0)
);

comment on table call_minute is
    'How calls ended and how long they took, counted by minute of tenant time, for eight days';
comment on column call_minute.took_bucket is 'See ResponseTimes: a bucket is a range of durations';

select tieout_protect('call_minute', 'select, insert, update, delete');

create table metered_month (
    connection_id uuid not null,
    tenant_id uuid,
    month_on date not null,
    reads bigint not null,
    constraint metered_month_pk primary key (connection_id, month_on),
    constraint metered_month_connection_fk foreign key (connection_id) references connection (id),
    constraint metered_month_first_day check (extract(day from month_on) = 1),
    constraint metered_month_reads_positive check (reads > 0)
);

comment on table metered_month is
    'Metered reads of each connection by month; all connections share one allowance';

select tieout_protect('metered_month', 'select, insert, update');
create policy system_reads_all on metered_month for select to tieout_app
    using (tieout_is_system());
create index metered_month_sum_idx on metered_month (month_on) include (reads);
