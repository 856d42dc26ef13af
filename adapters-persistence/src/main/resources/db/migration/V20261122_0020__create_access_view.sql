create table access_view (
    tenant_id uuid,
    access_id uuid not null,
    version bigint not null,
    account_id uuid not null,
    level text not null,
    overridden_until timestamptz,
    state jsonb not null,
    constraint access_view_pk primary key (tenant_id, access_id),
    constraint access_view_account_unique unique (tenant_id, account_id),
    constraint access_view_level_known check (level in ('FULL', 'READ_ONLY', 'BLOCKED'))
);

comment on table access_view is
    'What each account may do as it was recorded; an account without a row may do everything';
comment on column access_view.overridden_until is
    'The first moment, in tenant time, at which what a person decided counts no longer; null for none';
comment on column access_view.state is
    'What it may do and why, in the stored form of the aggregate';

create index access_view_overridden_idx
    on access_view (tenant_id, overridden_until) where overridden_until is not null;

select tieout_protect('access_view', 'select, insert, update');
