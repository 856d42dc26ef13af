alter table sent_entry_view
    add column deferral_id uuid,
    add column invoice_id uuid,
    add column credit_memo_id uuid,
    drop constraint sent_entry_view_of_one,
    add constraint sent_entry_view_of_one check (
        num_nonnulls(agreement_id, recorded_id, deferral_id) = 1
        and (agreement_id is null) = (last_on is null)
        and (agreement_id is null) = (part is not null)
        and num_nonnulls(deferral_id) = num_nonnulls(invoice_id, credit_memo_id));

comment on table sent_entry_view is
    'Journal entries that we sent: of an agreement''s month, of a processor''s fee, or of what a document defers';
comment on column sent_entry_view.deferral_id is
    'What it is a part of, where it stands beside a document; with the part it names operations on it';
comment on column sent_entry_view.invoice_id is 'The invoice that it stands beside';
comment on column sent_entry_view.credit_memo_id is 'The credit memo that it stands beside';

comment on column agreement_view.posted_at is
    'A minute before a month was last recognised, in tenant time, null for never: what was learnt from then on counts as learnt since, because transactions may end in another order than they began';
