alter table mapping_view
    add column ordered_name text not null default '',
    add column problem text not null default '';

comment on column mapping_view.ordered_name is
    'The name of the new record that is being made for the word; empty for none';
comment on column mapping_view.problem is
    'Why the last new record came to nothing; empty if it did not';
