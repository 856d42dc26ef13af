create table connection_history (
    id uuid not null,
    tenant_id uuid,
    position bigint generated always as identity,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    step text not null,
    actor text not null,
    origin text not null,
    company text not null,
    reason text not null,
    constraint connection_history_pk primary key (id),
    constraint connection_history_step_known check (step in (
        'STARTED', 'DECLINED', 'REFUSED', 'CONNECTED', 'RECONNECTED',
        'COMPANY_DIFFERS', 'COMPANY_CHANGED', 'COMPANY_DISCARDED',
        'REFRESHED', 'ROTATED', 'REFRESH_FAILED',
        'DISCONNECTED', 'REVOCATION_FAILED', 'AUTHORISATION_LOST', 'EXPIRY_NOTICE'))
);

comment on table connection_history is
    'The trail of each tenant''s connection: who, when, what, why; never changed, never a secret';
comment on column connection_history.at is 'Tenant time; recorded_at is machine time';
comment on column connection_history.position is
    'Order of writing; tenant time may stand still, so at does not tell';

create index connection_history_newest_idx on connection_history (tenant_id, at, id);

-- Append-only: not even the app may change or remove a row.
select tieout_protect('connection_history', 'select, insert');
