create table event_anchor (
    tenant_id uuid,
    place bigint not null,
    chain text not null,
    noted_at timestamptz not null,
    constraint event_anchor_pk primary key (tenant_id, place),
    constraint event_anchor_place_positive check (place > 0)
);

comment on table event_anchor is
    'How far a history was noted outside the database: where to go on, and no proof by itself';
comment on column event_anchor.chain is 'Plain hashes over all events through this place, chained';
comment on column event_anchor.noted_at is 'Machine time';

select tieout_protect('event_anchor', 'select, insert');
