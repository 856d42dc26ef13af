alter table company_profile
    add column read_at timestamptz;

comment on table company_profile is
    'How each connected company keeps its books, as it said last';
comment on column company_profile.read_at is
    'In tenant time; null for what was read before this was noted';

create table company_setting_change (
    id bigint generated always as identity,
    tenant_id uuid,
    connection_id uuid not null,
    setting text not null,
    before text not null,
    after text not null,
    noticed_at timestamptz not null,
    constraint company_setting_change_pk primary key (id),
    constraint company_setting_change_connection_fk
        foreign key (connection_id) references connection (id),
    constraint company_setting_change_differs check (before <> after)
);

comment on table company_setting_change is
    'Each setting that somebody changed in the accounting system, as noticed when settings were read anew';

create index company_setting_change_latest_idx on company_setting_change (tenant_id, connection_id, id);

select tieout_protect('company_setting_change', 'select, insert');
