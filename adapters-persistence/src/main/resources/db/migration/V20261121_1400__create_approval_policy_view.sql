create table approval_policy_view (
    tenant_id uuid,
    policy_id uuid not null,
    policy_version integer not null,
    from_version integer not null,
    rules jsonb not null,
    author text not null,
    allowed_by text not null,
    reason text not null,
    changed_at timestamptz not null,
    constraint approval_policy_view_pk primary key (tenant_id, policy_version),
    constraint approval_policy_view_version_positive check (policy_version > 0),
    constraint approval_policy_view_two_people check (author <> allowed_by)
);

comment on table approval_policy_view is
    'The rules by which a tenant approves: one row per version, from the policy''s own events';
comment on column approval_policy_view.rules is 'In the stable form of RulesJson';
comment on column approval_policy_view.changed_at is 'Tenant time at which the version began to count';

select tieout_protect('approval_policy_view', 'select, insert');
