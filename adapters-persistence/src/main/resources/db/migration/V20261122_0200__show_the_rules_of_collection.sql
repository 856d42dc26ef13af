create table collection_policy_view (
    tenant_id uuid,
    rulebook_id uuid not null,
    policy_version integer not null,
    account_class text not null,
    effective_from date not null,
    policy jsonb not null,
    author text not null,
    allowed_by text not null,
    reason text not null,
    saved_at timestamptz not null,
    constraint collection_policy_view_pk primary key (tenant_id, policy_version),
    constraint collection_policy_view_version_positive check (policy_version > 0)
);

comment on table collection_policy_view is
    'By what a tenant collects: one row per version of a policy, from the events of its rulebook';
comment on column collection_policy_view.account_class is 'Empty for all that have no policy of their own';
comment on column collection_policy_view.policy is 'All of it, in the stored form of its event';
comment on column collection_policy_view.saved_at is 'Tenant time';

select tieout_protect('collection_policy_view', 'select, insert, update');

create table fee_cap_view (
    tenant_id uuid,
    jurisdiction text not null,
    customer_class text not null,
    currency char(3) not null,
    from_on date not null,
    cap jsonb not null,
    source text not null,
    saved_by text not null,
    saved_at timestamptz not null,
    constraint fee_cap_view_pk primary key (tenant_id, jurisdiction, customer_class, currency, from_on)
);

comment on table fee_cap_view is
    'What laws allow for paying late, the last that a tenant said of each day, from the events of its rulebook';
comment on column fee_cap_view.cap is 'All of it, in the stored form of its event';
comment on column fee_cap_view.saved_at is 'Tenant time';

select tieout_protect('fee_cap_view', 'select, insert, update');
