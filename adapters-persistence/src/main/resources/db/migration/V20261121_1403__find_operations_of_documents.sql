-- How an invoice stands to the books is read from its latest operation, whatever the connection.
create index accounting_operation_document_idx
    on accounting_operation (tenant_id, target, position);
