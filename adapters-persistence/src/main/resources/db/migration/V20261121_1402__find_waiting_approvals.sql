create index invoice_view_waiting_idx on invoice_view (tenant_id, changed_at)
    where status in ('APPROVED', 'AWAITING_SECOND_APPROVAL');

create index credit_memo_view_waiting_idx on credit_memo_view (tenant_id, changed_at)
    where status in ('APPROVED', 'AWAITING_SECOND_APPROVAL');
