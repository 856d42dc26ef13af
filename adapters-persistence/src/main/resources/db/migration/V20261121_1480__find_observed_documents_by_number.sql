create index observed_document_view_number_idx on observed_document_view (tenant_id, number);
