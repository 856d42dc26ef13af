alter table arrangements_view no force row level security;

-- What a customer said counted in full from when it was said: what was accepted, since ever.
update arrangements_view set state = jsonb_set(state, '{claims}', (
    select jsonb_agg(
        case when jsonb_exists(claim, 'acceptedAt') then claim
             when claim ->> 'reply' = 'accepted'
             then claim || '{"acceptedAt": "1970-01-01T00:00:00Z"}'::jsonb
             else claim || '{"acceptedAt": null}'::jsonb
        end order by place)
    from jsonb_array_elements(state -> 'claims') with ordinality as said (claim, place)))
where state -> 'claims' <> '[]'::jsonb;

alter table arrangements_view force row level security;
