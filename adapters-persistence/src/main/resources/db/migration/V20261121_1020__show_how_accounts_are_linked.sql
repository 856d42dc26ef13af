alter table account_view
    add column link_phase text not null default '',
    add column wanted_name_sealed text not null default '',
    add column link_decided_by text not null default '',
    add column link_decided_at timestamptz,
    add column link_problem text not null default '',
    add column refused_customers text[] not null default '{}',
    add column former_customers text[] not null default '{}',
    add constraint account_view_link_phase_known
        check (link_phase in ('', 'CREATING', 'NAME_TAKEN'));

comment on column account_view.link_phase is
    'What an account without a customer waits for; empty for nothing, and for linked ones';
comment on column account_view.wanted_name_sealed is
    'The name of the customer that was ordered last, personal data; empty when none was';
comment on column account_view.refused_customers is
    'Customers that a person refused, each as connection/customer';
comment on column account_view.former_customers is
    'Customers that it was linked to before, each as connection/customer';
