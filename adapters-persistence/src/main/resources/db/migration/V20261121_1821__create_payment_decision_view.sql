create table payment_decision_view (
    tenant_id uuid,
    payment_id uuid not null,
    version bigint not null,
    document_id text not null,
    kind text not null,
    currency char(3),
    amount_minor bigint,
    words text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    constraint payment_decision_view_pk
        primary key (tenant_id, payment_id, version, document_id),
    constraint payment_decision_view_kind_known
        check (kind in
            ('NOTED', 'CREDITED', 'UNCREDITED', 'IGNORED', 'UNIGNORED', 'MATCH_ORDERED',
                'MATCH_LANDED', 'MATCH_REFUSED')),
    constraint payment_decision_view_amount_whole
        check ((currency is null) = (amount_minor is null))
);

comment on table payment_decision_view is
    'What people decided about the money of payments, and what came of it; one row for each document of each event';
comment on column payment_decision_view.document_id is
    'The accounting system''s id of the document that it is about; empty for money that pays none';
comment on column payment_decision_view.amount_minor is
    'Of a match, what the payment shall pay more of the document; negative for less';
comment on column payment_decision_view.words is
    'The note or reason; why a match was refused';

select tieout_protect('payment_decision_view', 'select, insert');
