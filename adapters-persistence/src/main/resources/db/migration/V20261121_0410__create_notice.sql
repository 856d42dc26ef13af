create table webhook_delivery (
    id uuid not null default uuidv7(),
    received_at timestamptz not null default now(),
    body bytea not null,
    constraint webhook_delivery_pk primary key (id)
);

comment on table webhook_delivery is
    'Verified deliveries from the accounting system, byte for byte; one may speak of many tenants';

grant select, insert on webhook_delivery to tieout_app;

create table notice (
    id uuid not null default uuidv7(),
    tenant_id uuid,
    connection_id uuid not null,
    company_id text not null,
    event_id text not null,
    entity text not null,
    external_id text not null,
    operation text not null,
    happened_at timestamptz not null,
    received_at timestamptz not null default now(),
    handled_at timestamptz,
    failure text not null default '',
    constraint notice_pk primary key (id),
    constraint notice_event_unique unique (connection_id, event_id),
    constraint notice_connection_fk foreign key (connection_id) references connection (id)
);

comment on table notice is
    'The inbox: hints that a record changed in the accounting system, worked off by its worker';
comment on column notice.event_id is 'The sender''s id of this hint; a second delivery adds no row';
comment on column notice.failure is 'Why it could not be handled; empty while it waits or is done';
comment on column notice.happened_at is 'The sender''s word; received_at and handled_at are ours';

create index notice_waiting_idx on notice (connection_id, happened_at, id)
    where handled_at is null and failure = '';

select tieout_protect('notice', 'select, insert, update');
-- A delivery may speak of several tenants; it is stored before anybody works for any of them.
create policy system_receives on notice for insert to tieout_app with check (tieout_is_system());

create table unknown_notice (
    company_id text not null,
    event_id text not null,
    entity text not null,
    external_id text not null,
    operation text not null,
    happened_at timestamptz not null,
    received_at timestamptz not null default now(),
    constraint unknown_notice_pk primary key (company_id, event_id)
);

comment on table unknown_notice is
    'Hints about companies that no tenant is connected to; kept, because someone may ask for them';

grant select, insert on unknown_notice to tieout_app;
