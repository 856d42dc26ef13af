alter table parked_event
    add column id uuid not null default uuidv7(),
    add column event_type text not null default '',
    add column replay_asked_by text,
    add column replay_asked_at timestamptz,
    add constraint parked_event_id_unique unique (id),
    add constraint parked_event_replay_whole
        check ((replay_asked_by is null) = (replay_asked_at is null));

comment on column parked_event.id is 'By which people name it';
comment on column parked_event.event_type is 'As stored; empty for what was parked before it was kept';
comment on column parked_event.replay_asked_at is 'Tenant time at which somebody asked for another try';

create index parked_event_oldest_idx on parked_event (tenant_id, parked_at, id);
