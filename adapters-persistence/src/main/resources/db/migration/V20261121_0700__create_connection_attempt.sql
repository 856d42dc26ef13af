create table connection_attempt (
    id uuid not null,
    tenant_id uuid,
    actor text not null,
    origin text not null,
    ticket_hash bytea not null,
    state_hash bytea,
    browser_hash bytea,
    expires_at timestamptz not null,
    come_back_at timestamptz,
    constraint connection_attempt_pk primary key (id),
    constraint connection_attempt_ticket_unique unique (ticket_hash),
    constraint connection_attempt_state_unique unique (state_hash),
    constraint connection_attempt_opened_whole
        check ((state_hash is null) = (browser_hash is null)),
    constraint connection_attempt_opened_before_it_comes_back
        check (come_back_at is null or state_hash is not null)
);

comment on table connection_attempt is
    'Who was sent to the vendor''s page to connect a company; secrets as SHA-256 only';
comment on column connection_attempt.expires_at is 'Machine time, as come_back_at';

select tieout_protect('connection_attempt');
-- A browser that comes brings a secret and no tenant.
create policy system_reads_all on connection_attempt for select to tieout_app
    using (tieout_is_system());
