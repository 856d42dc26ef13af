create table domain_event (
    global_index bigint generated always as identity,
    transaction_id xid8 not null default pg_current_xact_id(),
    tenant_id uuid,
    event_identifier text not null,
    aggregate_identifier text not null,
    sequence_number bigint not null,
    type text,
    time_stamp text not null,
    payload_type text not null,
    payload_revision text,
    payload bytea not null,
    meta_data bytea not null,
    constraint domain_event_pk primary key (global_index),
    constraint domain_event_identifier_unique unique (event_identifier),
    -- With the tenant, so that an id another tenant uses is as free as any other.
    constraint domain_event_position_unique
        unique (tenant_id, aggregate_identifier, sequence_number)
);

comment on table domain_event is
    'Stored facts, append only. Readers follow (transaction_id, global_index), never global_index alone';
comment on column domain_event.time_stamp is 'Machine time, ISO-8601; tenant time is in meta_data';

-- The feed of all tenants, and of one tenant from a cursor on.
create index domain_event_feed_idx on domain_event (transaction_id, global_index);
create index domain_event_tenant_feed_idx on domain_event (tenant_id, transaction_id, global_index);

select tieout_protect('domain_event', 'select, insert');
create policy tail_reads_all on domain_event for select to tieout_tail using (true);
grant select on domain_event to tieout_tail;

create table snapshot_event (
    tenant_id uuid,
    event_identifier text not null,
    aggregate_identifier text not null,
    sequence_number bigint not null,
    type text not null,
    time_stamp text not null,
    payload_type text not null,
    payload_revision text,
    payload bytea not null,
    meta_data bytea not null,
    constraint snapshot_event_pk primary key (tenant_id, aggregate_identifier, sequence_number),
    constraint snapshot_event_identifier_unique unique (event_identifier)
);

comment on table snapshot_event is
    'States of aggregates, kept to load them faster; each can be lost without harm';

select tieout_protect('snapshot_event', 'select, insert, delete');

create table token_entry (
    processor_name text not null,
    segment integer not null,
    token bytea,
    token_type text,
    time_stamp text,
    owner text,
    constraint token_entry_pk primary key (processor_name, segment)
);

comment on table token_entry is 'How far each automation has come; belongs to no tenant';

grant select, insert, update, delete on token_entry to tieout_app;

create table parked_event (
    tenant_id uuid,
    automation text not null,
    aggregate_id uuid not null,
    version bigint not null,
    attempts integer not null default 1,
    fault text not null,
    parked_at timestamptz not null default now(),
    retry_at timestamptz not null,
    constraint parked_event_pk primary key (tenant_id, automation, aggregate_id, version),
    constraint parked_event_attempts_positive check (attempts > 0)
);

comment on table parked_event is
    'Dead letters: places of events an automation could not handle, and of those behind them of the same aggregate';
comment on column parked_event.retry_at is 'Machine time';

select tieout_protect('parked_event');
-- Which parked events are due is asked for all tenants at once; each is tried in its own.
create policy system_sees_all on parked_event for select to tieout_app using (tieout_is_system());

create table subject_key (
    tenant_id uuid,
    subject_id uuid not null,
    key_id uuid not null,
    master_key_id text not null,
    wrapped_key bytea not null,
    created_at timestamptz not null default now(),
    constraint subject_key_pk primary key (tenant_id, subject_id)
);

comment on table subject_key is
    'One wrapped key per subject of personal data; deleting the row erases the subject everywhere';

select tieout_protect('subject_key');
create policy tail_reads_all on subject_key for select to tieout_tail using (true);
grant select on subject_key to tieout_tail;

create table feed_epoch (
    epoch uuid not null default gen_random_uuid(),
    only_row boolean not null default true,
    constraint feed_epoch_pk primary key (only_row),
    constraint feed_epoch_only_row check (only_row)
);

comment on table feed_epoch is
    'Names this history of events: a cursor of another database is refused, never misread';

insert into feed_epoch default values;
grant select on feed_epoch to tieout_app, tieout_tail;
