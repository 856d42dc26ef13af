-- Whose invoices a payment may settle is asked from the payer down.
create index accounting_party_parent_idx
    on accounting_party (tenant_id, connection_id, parent_id) where parent_id <> '';

-- What a payer settled of others' invoices counts for the payer.
create index receivable_movement_view_settled_by_idx
    on receivable_movement_view (tenant_id, settled_by) where settled_by is not null;
