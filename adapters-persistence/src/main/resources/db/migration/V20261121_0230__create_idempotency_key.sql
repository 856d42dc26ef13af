create table idempotency_key (
    tenant_id uuid,
    actor text not null,
    mutation text not null,
    key text not null,
    input_hash text not null,
    outcome_id uuid,
    outcome_version bigint,
    created_at timestamptz not null default now(),
    constraint idempotency_key_pk primary key (tenant_id, actor, mutation, key),
    constraint idempotency_key_outcome_whole
        check ((outcome_id is null) = (outcome_version is null))
);

comment on table idempotency_key is
    'Keys that took effect and what they answered, written in the command''s own transaction';

create index idempotency_key_age_idx on idempotency_key (tenant_id, created_at);

select tieout_protect('idempotency_key');
