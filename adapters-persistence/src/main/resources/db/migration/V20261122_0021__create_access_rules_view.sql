create table access_rules_view (
    tenant_id uuid,
    rules_id uuid not null,
    version bigint not null,
    rules jsonb not null,
    constraint access_rules_view_pk primary key (tenant_id, rules_id)
);

comment on table access_rules_view is
    'What a tenant says about its doors: what they do in doubt, and which features close when';
comment on column access_rules_view.rules is 'In the stored form of the aggregate';

select tieout_protect('access_rules_view', 'select, insert, update');
