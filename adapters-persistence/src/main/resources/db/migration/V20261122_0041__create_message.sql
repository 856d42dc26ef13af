create table message (
    tenant_id uuid,
    message_id uuid not null,
    account_id uuid not null,
    kind text not null,
    channel text not null,
    invoice_ids uuid[] not null,
    deadline_on date,
    paid_minor bigint,
    paid_currency char(3),
    subject_id uuid not null,
    state text not null,
    attempts integer not null default 0,
    due_at timestamptz not null,
    claim uuid,
    claimed_until timestamptz,
    begun_at timestamptz,
    to_sealed text,
    title_sealed text,
    text_sealed text,
    reason text,
    fault text not null default '',
    ordered_at timestamptz not null,
    sent_at timestamptz,
    ended_at timestamptz,
    constraint message_pk primary key (tenant_id, message_id),
    constraint message_paid_whole check ((paid_minor is null) = (paid_currency is null)),
    constraint message_sending_claimed check (state <> 'SENDING' or claim is not null)
);

comment on table message is
    'The outbox: what goes to customers and to those in charge of them, and how far it has come';
comment on column message.due_at is 'Tenant time, as ordered_at, sent_at and ended_at';
comment on column message.claimed_until is 'Machine time, as begun_at: nodes live in it';
comment on column message.to_sealed is
    'Whom it went to, sealed as its title and its text are; null until it begins to be sent';

create index message_due_idx on message (tenant_id, due_at, message_id)
    where state in ('ORDERED', 'SENDING');
create index message_begun_idx on message (tenant_id, begun_at) where begun_at is not null;
create index message_account_idx on message (tenant_id, account_id, ordered_at, message_id);
create index message_newest_idx on message (tenant_id, ordered_at, message_id);

select tieout_protect('message', 'select, insert, update');

-- Which tenants have work is asked for all at once; each is worked for in its own scope.
create policy system_sees_all on message for select to tieout_app using (tieout_is_system());

create table message_pace (
    tenant_id uuid,
    constraint message_pace_pk primary key (tenant_id)
);

comment on table message_pace is
    'Held by whoever claims a message, so that nodes together keep to the tenant''s pace';

select tieout_protect('message_pace', 'select, insert, update');
