alter table mapping_view
    drop constraint mapping_view_kind_known,
    add constraint mapping_view_kind_known
        check (kind in ('PRODUCT', 'CLASS', 'DEPARTMENT', 'TAX_TREATMENT', 'PAYMENT_TERM',
            'PROCESSOR', 'DEFERRED_REVENUE', 'RECOGNISED_REVENUE', 'LEDGER_ACCOUNT'));
