-- Written by events alone, so a rebuild of the views writes it anew, beside the journals.
alter table exchange_realised
    drop constraint exchange_realised_journal_fk;

alter table exchange_realised rename to exchange_realised_view;
alter table exchange_realised_view rename constraint exchange_realised_pk to exchange_realised_view_pk;
alter index exchange_realised_payment_idx rename to exchange_realised_view_payment_idx;
