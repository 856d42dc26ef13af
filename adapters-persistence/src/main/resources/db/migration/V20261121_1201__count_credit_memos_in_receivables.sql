alter table receivable_movement_view
    drop constraint receivable_movement_view_kind_known,
    add constraint receivable_movement_view_kind_known
        check (document_kind in ('INVOICE', 'PAYMENT', 'CREDIT_MEMO'));

comment on column receivable_movement_view.unapplied_minor is
    'Change of money and credit that settles nothing yet: a receipt or a credit memo lowers it,
    settling an invoice raises it, and so does the payment that brings a credit memo to bear';
