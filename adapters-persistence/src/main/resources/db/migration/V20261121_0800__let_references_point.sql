alter table accounting_reference
    add column points_at_id text not null default '',
    add column points_at_name text not null default '';

comment on column accounting_reference.points_at_id is
    'An item''s income account, a customer''s term; empty for what has none';
