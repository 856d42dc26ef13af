alter table observed_document_view
    drop constraint observed_document_view_kind_known,
    add constraint observed_document_view_kind_known
        check (kind in ('INVOICE', 'CREDIT_MEMO', 'JOURNAL_ENTRY'));

comment on column observed_document_view.document_id is
    'The id there; of a journal entry, behind it a colon and the customer whose receivables it charges';

alter table receivable_movement_view
    drop constraint receivable_movement_view_kind_known,
    add constraint receivable_movement_view_kind_known
        check (document_kind in
            ('INVOICE', 'PAYMENT', 'CREDIT_MEMO', 'OBSERVED_INVOICE', 'OBSERVED_CREDIT_MEMO',
            'OBSERVED_JOURNAL_ENTRY'));
