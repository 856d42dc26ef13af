alter table exchange_share_view
    add column returned_on date,
    drop constraint exchange_share_view_kind_known,
    add constraint exchange_share_view_kind_known
        check (kind in ('CHARGE', 'CHARGE_OF_OTHERS', 'CREDIT', 'RETURN')),
    add constraint exchange_share_view_return_dated
        check ((kind = 'RETURN') = (returned_on is not null));

comment on column exchange_share_view.returned_on is
    'The day from which money that went back counts as gone; null for every other kind';

alter table exchange_realised_view add column document_id text not null default '';

comment on column exchange_realised_view.document_id is
    'The document that gave money back, under which the books post it; empty for the payment itself';
