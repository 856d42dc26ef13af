-- What is made aside is read by its keys and by what some projections look for, and then thrown away. Indexes for
-- lists that people read would be kept up for nobody; and where nothing is missing, nothing has to be looked for.

create function tieout_indexes_for_readers() returns name[]
    language sql immutable
    return array[
        'invoice_view_account_idx',
        'invoice_view_document_number_idx',
        'invoice_view_due_idx',
        'invoice_view_issued_idx',
        'invoice_view_number_idx',
        'invoice_view_waiting_idx',
        'ledger_journal_about_idx',
        'ledger_journal_account_idx',
        'ledger_journal_effective_idx',
        'payment_queue_view_waiting_idx',
        'payment_view_account_idx',
        'payment_view_like_idx',
        'payment_view_stranger_idx',
        'receivable_movement_view_account_idx',
        'receivable_movement_view_effective_idx'
    ]::name[];

comment on function tieout_indexes_for_readers() is
    'Indexes of large views that no projection looks anything up by, so that a rebuild does without them';

create or replace function tieout_prepare_views() returns void
    language plpgsql as $$
declare
    view name;
    index text;
begin
    drop schema if exists view_next cascade;
    create schema view_next;
    grant usage on schema view_next to tieout_app;
    foreach view in array public.tieout_rebuilt_tables() loop
        execute format(
            'create unlogged table view_next.%I (like public.%I including all excluding indexes)', view, view);
        for index in
            select replace(
                       pg_get_indexdef(i.indexrelid),
                       format(' ON public.%I ', view),
                       format(' ON view_next.%I ', view))
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
             where i.indrelid = format('public.%I', view)::regclass
               and (i.indisunique or c.relname <> all (public.tieout_indexes_for_readers()))
        loop
            execute index;
        end loop;
        perform public.tieout_protect(
            format('view_next.%I', view)::regclass, 'select, insert, update, delete');
    end loop;
end
$$;

create or replace function tieout_swap_views(tenants uuid[]) returns void
    language plpgsql as $$
declare
    views name[] := public.tieout_rebuilt_tables();
    view name;
    each uuid;
    is_lost boolean;
    is_outdated boolean;
    is_ledger_outdated boolean;
    is_missing boolean;
begin
    -- Months that were closed since are no reason to lose what was posted before.
    alter table public.ledger_journal disable trigger ledger_journal_period;
    foreach each in array tenants loop
        perform set_config('tieout.tenant', each::text, true);
        is_ledger_outdated := false;
        foreach view in array views loop
            execute format(
                'select exists (select from public.%I where tenant_id = $1)'
                    || ' and not exists (select from view_next.%I where tenant_id = $1)', view, view)
                into is_lost using each;
            if is_lost then
                raise exception 'no event of tenant % writes to %, which has rows', each, view
                    using errcode = 'TO001';
            end if;
            if public.tieout_has_triggers(view) then
                execute 'select exists (select ' || public.tieout_outdated_rows(view) || ')'
                    into is_outdated using each;
                is_ledger_outdated := is_ledger_outdated or is_outdated;
            end if;
        end loop;
        for at in reverse array_upper(views, 1) .. 1 loop
            view := views[at];
            if not public.tieout_has_triggers(view) then
                execute 'delete ' || public.tieout_outdated_rows(view) using each;
            elsif is_ledger_outdated then
                -- Triggers look at what is put in, so all of it is.
                execute format('delete from public.%I where tenant_id = $1', view) using each;
            end if;
        end loop;
        foreach view in array views loop
            -- What is left stands as rebuilt, so if there are as many rows, none is missing.
            execute format(
                'select (select count(*) from public.%1$I where tenant_id = $1)'
                    || ' <> (select count(*) from view_next.%1$I where tenant_id = $1)', view)
                into is_missing using each;
            continue when not is_missing;
            execute format(
                'insert into public.%1$I select n.* from view_next.%1$I n where n.tenant_id = $1'
                    || ' and not exists (select from public.%1$I o where o.tenant_id = $1 and %2$s)',
                view, public.tieout_key_matches(view))
                using each;
        end loop;
        -- What is checked at the end of a transaction is checked here, while the tenant is at hand.
        set constraints all immediate;
        set constraints all deferred;
    end loop;
    alter table public.ledger_journal enable trigger ledger_journal_period;
    drop schema view_next cascade;
end
$$;
