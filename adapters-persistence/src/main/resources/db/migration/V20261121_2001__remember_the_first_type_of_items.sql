alter table accounting_reference
    add column item_type text not null default '',
    add column first_item_type text not null default '',
    add column retyped_at timestamptz;

comment on column accounting_reference.item_type is
    'An item''s type in the words of the accounting system; empty for other kinds, and until it was read again';
comment on column accounting_reference.first_item_type is
    'The type it had when it was first read';
comment on column accounting_reference.retyped_at is
    'Tenant time, when another type was read last; null if it never changed';
