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
    constraint domain_event_position_unique unique (aggregate_identifier, sequence_number)
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
    constraint snapshot_event_pk primary key (aggregate_identifier, sequence_number),
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

create table dead_letter_entry (
    dead_letter_identifier text not null,
    tenant_id uuid,
    processing_group text not null,
    sequence_identifier text not null,
    sequence_index bigint not null,
    message_type text not null,
    event_identifier text not null,
    time_stamp text not null,
    payload_type text not null,
    payload_revision text,
    payload bytea not null,
    meta_data bytea,
    type text,
    aggregate_identifier text,
    sequence_number bigint,
    token_type text,
    token bytea,
    enqueued_at text not null,
    last_touched text,
    processing_started text,
    cause_type text,
    cause_message text,
    diagnostics bytea,
    constraint dead_letter_entry_pk primary key (dead_letter_identifier),
    constraint dead_letter_entry_position_unique
        unique (processing_group, sequence_identifier, sequence_index)
);

comment on table dead_letter_entry is
    'Events an automation could not handle, and those behind them of the same aggregate';

select tieout_protect('dead_letter_entry');
-- A batch of an automation spans tenants: it runs in system scope and names each row's tenant.
create policy system_handles_all on dead_letter_entry to tieout_app
    using (tieout_is_system()) with check (tieout_is_system());

create table subject_key (
    tenant_id uuid,
    subject_id uuid not null,
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
