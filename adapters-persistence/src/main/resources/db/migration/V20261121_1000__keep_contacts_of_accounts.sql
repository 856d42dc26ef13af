alter table account_view
    add column contact_sealed text;

comment on column account_view.contact_sealed is
    'Telephone, tax id and billing address, sealed together under the subject''s key; null when'
    ' none is known, empty when the event was replayed after its erasure';
