create table event_seal (
    tenant_id uuid,
    place bigint not null,
    transaction_id xid8 not null,
    global_index bigint not null,
    stream_id text not null,
    version bigint not null,
    link text not null,
    root text not null,
    constraint event_seal_pk primary key (tenant_id, place),
    constraint event_seal_event_unique unique (tenant_id, global_index),
    constraint event_seal_place_positive check (place > 0)
);

comment on table event_seal is
    'One keyed hash for each stored event, chained by stream (link) and by tenant (root); the key is none of the database''s';
comment on column event_seal.place is 'Counts the tenant''s events from 1, in the order of the feed';

create index event_seal_stream_idx on event_seal (tenant_id, stream_id, version);

select tieout_protect('event_seal', 'select, insert');
