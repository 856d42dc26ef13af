create index invoice_view_document_number_idx
    on invoice_view (tenant_id, document_number) where document_number <> '';
