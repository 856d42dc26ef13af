create table webhook_endpoint (
    tenant_id uuid,
    id uuid not null,
    url text not null,
    topics text[] not null,
    present_sealed bytea,
    previous_sealed bytea,
    disabled_reason text,
    set_by text not null,
    set_at timestamptz not null,
    constraint webhook_endpoint_pk primary key (tenant_id, id)
);

comment on table webhook_endpoint is
    'Addresses of a tenant''s programs, and what each is told of; settings, not a view';
comment on column webhook_endpoint.present_sealed is 'The secret that signs, sealed';
comment on column webhook_endpoint.previous_sealed is
    'The one before, which signs too while it is rotated; null for none';
comment on column webhook_endpoint.disabled_reason is
    'Why nothing is sent there any more; null while it is';
comment on column webhook_endpoint.set_at is 'Tenant time';

select tieout_protect('webhook_endpoint', 'select, insert, update, delete');

create table webhook_notice (
    tenant_id uuid,
    id uuid not null default uuidv7(),
    endpoint_id uuid not null,
    event_id uuid not null,
    topic text not null,
    body text not null,
    state text not null default 'DUE',
    attempts integer not null default 0,
    fault text not null default '',
    queued_at timestamptz not null default now(),
    next_at timestamptz default now(),
    delivered_at timestamptz,
    constraint webhook_notice_pk primary key (id),
    constraint webhook_notice_event_unique unique (tenant_id, endpoint_id, event_id),
    constraint webhook_notice_endpoint_fk
        foreign key (tenant_id, endpoint_id) references webhook_endpoint (tenant_id, id)
        on delete cascade,
    constraint webhook_notice_state_known check (state in ('DUE', 'DELIVERED', 'FAILED')),
    constraint webhook_notice_due_has_moment check ((state = 'DUE') = (next_at is not null))
);

comment on table webhook_notice is
    'Notices on their way to a tenant''s programs; an outbox, not a view';
comment on column webhook_notice.body is 'As it is sent and signed; no personal data';
comment on column webhook_notice.next_at is
    'Machine time; whoever sends it moves it on first, so that no other node sends it too';

create index webhook_notice_due_idx on webhook_notice (next_at) where next_at is not null;
create index webhook_notice_queued_idx on webhook_notice (tenant_id, queued_at, id);

select tieout_protect('webhook_notice', 'select, insert, update, delete');

-- What is due is asked for all tenants at once; each is sent in its own.
create policy system_sees_all on webhook_notice for select to tieout_app using (tieout_is_system());
