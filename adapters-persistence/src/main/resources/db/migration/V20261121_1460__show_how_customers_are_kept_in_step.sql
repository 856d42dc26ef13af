alter table account_view
    add column profile_changed_at timestamptz,
    add column theirs_sealed text,
    add column customer_version bigint not null default -1,
    add column due_fields text[] not null default '{}',
    add column disputed_fields text[] not null default '{}',
    add column enforced_fields text[] not null default '{}',
    add column is_update_ordered boolean not null default false,
    add column update_problem text not null default '',
    add column disputed_since timestamptz,
    add column resolution_taken text not null default '',
    add column resolution_reason text not null default '',
    add column resolution_by text not null default '',
    add column resolved_at timestamptz,
    add constraint account_view_resolution_known
        check (resolution_taken in ('', 'OURS', 'THEIRS'));

create index account_view_disputed on account_view (tenant_id, reference)
    where disputed_since is not null;

comment on column account_view.theirs_sealed is
    'The linked customer as it was seen last, sealed under the subject''s key; null before that';
comment on column account_view.customer_version is
    'The version at which the linked customer was seen last; -1 for none';
comment on column account_view.due_fields is 'What is to be written into the linked customer';
comment on column account_view.disputed_fields is
    'What a person has to decide because both sides say something else';
comment on column account_view.enforced_fields is
    'What was written again over a change made there';
