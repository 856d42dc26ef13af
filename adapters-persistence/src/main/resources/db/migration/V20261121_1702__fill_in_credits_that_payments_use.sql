-- Payments seen before payment_credit_view was made used credits that it does not know of. Their
-- events say it all; a row that is known already comes out the same.
alter table domain_event no force row level security;
alter table payment_credit_view no force row level security;

insert into payment_credit_view (tenant_id, payment_id, document_id, used_minor)
select moved.tenant_id, moved.payment_id, moved.document_id, sum(moved.minor)
from (
    select
        tenant_id,
        (event ->> 'payment')::uuid as payment_id,
        event ->> 'externalId' as document_id,
        case payload_type when 'payment.credit-used' then 1 else -1 end
            * (event -> 'amount' ->> 'minor')::bigint as minor
    from (
        select tenant_id, payload_type, convert_from(payload, 'UTF8')::jsonb as event
        from domain_event
        where payload_type in ('payment.credit-used', 'payment.credit-released')
    ) as read
) as moved
group by moved.tenant_id, moved.payment_id, moved.document_id
on conflict (tenant_id, payment_id, document_id) do update set used_minor = excluded.used_minor;

alter table domain_event force row level security;
alter table payment_credit_view force row level security;
