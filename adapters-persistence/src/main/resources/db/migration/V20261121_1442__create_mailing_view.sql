create table mailing_view (
    tenant_id uuid,
    mailing_id uuid not null,
    version bigint not null,
    account_id uuid not null,
    subject_id uuid not null,
    to_sealed text not null,
    is_automatic boolean not null,
    constraint mailing_view_pk primary key (tenant_id, mailing_id),
    constraint mailing_view_account_unique unique (tenant_id, account_id)
);

comment on table mailing_view is
    'Where each account''s invoices go by e-mail, and whether by themselves; at most one row per account';
comment on column mailing_view.to_sealed is 'The address, sealed under its subject''s key';

select tieout_protect('mailing_view', 'select, insert, update');
