alter table drift_view
    alter column invoice_id drop not null,
    add column credit_memo_id uuid,
    add constraint drift_view_credit_memo_unique unique (tenant_id, credit_memo_id),
    add constraint drift_view_of_one_document check (num_nonnulls(invoice_id, credit_memo_id) = 1);

comment on table drift_view is
    'Documents of ours that somebody changed in the accounting system; one row per invoice or credit memo, from its drift''s events';

alter table credit_memo_view add column document_version text;

comment on column credit_memo_view.document_version is
    'The accounting system''s opaque version of the document, as we left it; null until pushed, and while a landing of long ago has not been projected anew';

-- What a voided credit memo took back may be credited anew, also under its number.
drop index credit_memo_view_number_unique;
create unique index credit_memo_view_number_unique
    on credit_memo_view (tenant_id, number) where status not in ('DISCARDED', 'VOIDED');
